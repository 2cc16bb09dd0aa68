check-people_balance = Les personnes se retrouvent : stock initial, plus naissances, moins décès et départs
check-money_balance = L'argent se retrouve : ce qui est dépensé par mois est ce que reçoivent les ménages
check-nobody_gone_paid = Aucun ménage sans membre n'est payé
check-parts_equal_totals = Aucun effectif négatif, et jamais plus de ménages que de personnes payées
check-caseload_balance = Les ménages payés se retrouvent : mois précédent, plus demandes acceptées et paiements rétablis, moins sorties par motif
check-pure_increase = Un scénario qui ne fait que relever des montants ne fait aucun perdant
