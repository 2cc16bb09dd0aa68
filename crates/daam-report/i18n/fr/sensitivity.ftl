sensitivity-low = hypothèse au bas de sa plage
sensitivity-high = au haut de sa plage
sensitivity-title-cost = Le coût tient d’abord à { $name }
sensitivity-title-paid-households = Le nombre de ménages payés tient d’abord à { $name }
sensitivity-title-poverty = La pauvreté avec l’aide tient d’abord à { $name }
sensitivity-subtitle-cost = Variation du coût de { $year } (ici { $base } milliards de DH), une hypothèse à la fois
sensitivity-subtitle-paid-households = Variation des ménages payés fin { $year } (ici { $base } millions), une hypothèse à la fois
sensitivity-subtitle-poverty = Variation du taux de pauvreté de { $year } (ici { $base } %), en points, une hypothèse à la fois
