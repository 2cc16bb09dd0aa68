compare-identical = Les deux calculs donnent les mêmes résultats, octet pour octet (SHA-256 { $digest }).
compare-identity = Ce qui diffère dans ce qui a été calculé
compare-same-identity = rien : même version, mêmes données, mêmes scénarios, même tirage
compare-figures = Les chiffres
compare-counts = { $common ->
    [one] { $common } chiffre dans les deux
   *[other] { $common } chiffres dans les deux
}, { $differing ->
    [one] dont { $differing } diffère
   *[other] dont { $differing } diffèrent
} ; { $a } dans A seul, { $b } dans B seul
compare-of-scenario = { $scenario }, { $year }
compare-same-scenario = aucun chiffre de l’année ne diffère
compare-more-scenarios = { $count ->
    [one] { $count } autre scénario commun est dans comparison.csv (option --out)
   *[other] { $count } autres scénarios communs sont dans comparison.csv (option --out)
}
compare-largest = Les plus grands écarts relatifs, chiffres annuels
compare-unsure = ≈ : l’écart ne dépasse pas la marge à 95 % des deux calculs réunis, pris pour indépendants ; s’ils partagent leurs tirages, il est plus précis que cela.
compare-no-year = les deux calculs n’ont aucune année en commun
compare-difference = B − A
compare-where = Chiffre
compare-points = pt
compare-commit = révision
compare-from = premier mois
compare-to = dernier mois
compare-replications = réplications
compare-drawn = hypothèses tirées
compare-scenario = scénario
compare-first = scénario de comparaison
compare-assumption = hypothèse
compare-line = seuil de pauvreté
compare-absent = absent
