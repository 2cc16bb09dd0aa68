certainty-section = Marges d’erreur
certainty-once = Les marges sont des intervalles de confiance à 95 %, estimés par les écarts entre localités voisines ({ $zones } zones de paires).
certainty-repeated = { $replications ->
    [one] Les chiffres sont ceux de { $replications } réplication, qui a simulé { $share } des localités ; les marges sont des intervalles de confiance à 95 %.
   *[other] Les chiffres sont les moyennes de { $replications } réplications, qui ont simulé ensemble { $share } des localités ; les marges sont des intervalles de confiance à 95 %.
}
certainty-fixed = Les hypothèses sont supposées vraies : leur incertitude, souvent la plus grande, n’est pas dans ces marges (option --draw-assumptions).
certainty-drawn = Chaque réplication a tiré ses hypothèses dans leurs plages : leur incertitude est dans ces marges, avant qu’un nouvel ajustement ne la réduise.
certainty-sources = Échantillonnage : toutes les localités n’ont pas été simulées. Hasard : d’autres tirages donneraient d’autres ménages ; c’est un majorant.
certainty-unknown = Trop peu de localités ont été simulées pour dire de combien ces chiffres peuvent s’écarter.
certainty-by-source = Chiffres de { $year } et leurs marges d’erreur, par source ({ $scenario })
certainty-differences = Écarts au scénario de référence en { $year }, chacun avec sa marge. ≈ : l’écart ne dépasse pas sa marge, son signe n’est pas établi.
certainty-no-difference = Aucune différence
certainty-figure = Chiffre
certainty-value = Valeur
certainty-margin = Intervalle à 95 %
certainty-sampling = Échantillonnage
certainty-chance = Hasard
certainty-assumptions = Hypothèses
certainty-cost = Coût (millions de DH)
certainty-households = Ménages payés
certainty-poverty = Pauvreté (points)
certainty-all-sure = Les { $count } écarts de coût dépassent tous leur marge d’erreur
certainty-one-sure = L’écart de coût dépasse sa marge d’erreur
certainty-one-unsure = L’écart de coût ne dépasse pas sa marge d’erreur
certainty-some-unsure = { $unsure ->
    [one] { $unsure } des { $count } écarts de coût ne dépasse pas sa marge d’erreur
   *[other] { $unsure } des { $count } écarts de coût ne dépassent pas leur marge d’erreur
}
certainty-figure-sub = Écart de coût à « { $scenario } » en { $year }, milliards de dirhams, intervalle à 95 %
