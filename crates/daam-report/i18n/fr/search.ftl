search-answer = Valeur trouvée : { $levers }
search-at = { $title } { $value }
search-and = {" "}et {""}
search-summary = Cherchée pour que soit atteint en { $year } : { $targets }. Obtenu par simulation : { $outcomes }.
search-equals = { $figure } = { $value }
search-frontier = Passer de { $cheap } à { $dear } fait au mieux passer le taux de pauvreté de { $before } à { $after }
search-one-best = Une seule politique est à la fois la moins chère et celle qui laisse le moins de pauvreté : { $cheap }, { $before }
search-frontier-sub = Taux de pauvreté selon le coût de { $year }, milliards de DH, selon : { $levers }
search-unbeaten = aucune ne coûte moins avec moins de pauvreté
search-beaten = les autres
search-cost = coût, milliards de DH
