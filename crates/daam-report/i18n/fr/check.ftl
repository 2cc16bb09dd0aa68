check-people_balance = Le compte des personnes est équilibré : effectif initial, plus naissances, moins décès et départs
check-money_balance = Le compte de l’argent est équilibré : ce qui est dépensé par mois est ce que reçoivent les ménages
check-nobody_gone_paid = Aucun ménage sans membre n’est payé
check-parts_equal_totals = Aucun effectif négatif, et jamais plus de ménages que de personnes payées
check-caseload_balance = Le compte des ménages payés est équilibré : mois précédent, plus demandes acceptées et paiements rétablis, moins sorties par motif
check-pure_increase = Un scénario qui ne fait que relever des montants ne fait aucun perdant
