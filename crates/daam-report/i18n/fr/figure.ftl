figure-source = Source : simulation daam ; tableaux officiels du HCP et de l’ANSS.
figure-sample = Estimation sur { $share } des localités.
figure-scaled = Pays agrandi { $scale } fois.
figure-others = { $count ->
    [one] { $count } autre scénario
   *[other] { $count } autres scénarios
}
figure-monthly-cost = L’aide coûte { $cost } en { $year } ; premier poste : { $component }, { $share }
figure-monthly-cost-sub = Dépense mensuelle par composante, { $unit } – { $scenario }
figure-billion-dh = milliards de DH
figure-million-dh = millions de DH
figure-millions = millions
figure-thousands = milliers
figure-cost-more = Le scénario le plus coûteux, « { $scenario } », ajoute { $difference } en { $year } ({ $change })
figure-cost-not-more = Aucun scénario ne coûte plus que « { $scenario } » en { $year } : { $cost }
figure-cost-sub = Dépense mensuelle totale par scénario, { $unit }
figure-caseload = { $count } reçoivent l’aide en { $month } – { $scenario }
figure-caseload-sub = Ménages payés chaque mois par scénario, { $unit }
figure-coverage = L’aide atteint { $first } du dixième le plus pauvre et { $last } du plus aisé
figure-coverage-sub = Part des personnes qui vivent dans un ménage payé, par décile de consommation avant transferts, { $year }
figure-poorest = les plus pauvres
figure-richest = les plus aisés
figure-poverty-falls = L’aide ramène la pauvreté de { $before } à { $after } en { $year } – { $scenario }
figure-poverty-stays = Pauvreté en { $year } : { $before } sans l’aide, { $after } avec – { $scenario }
figure-poverty-sub = Part des personnes sous le seuil de pauvreté, sans et avec les transferts, { $year }
figure-without = Sans l’aide
figure-with = Avec l’aide
figure-region = { $region } : la plus forte baisse de la pauvreté, de { $before } à { $after }
figure-region-sub = Part des personnes sous le seuil de pauvreté par région, { $year } – { $scenario }
figure-region-stays = La pauvreté par région, sans et avec l’aide
figure-lorenz = Avec l’aide, l’indice de Gini passe de { $before } à { $after } en { $year }
figure-lorenz-plain = Comment la consommation se partage en { $year }
figure-lorenz-sub = Part de la consommation totale (axe vertical) qui revient aux moins aisés (axe horizontal, part des personnes)
figure-equality = Égalité parfaite
