starter-head =
    # Un scénario : ce qui change par rapport aux scénarios qu’il étend.
    # Vérifier : daam scenario lint { $file }
    # Lire : daam scenario describe { $file }
starter-title = # Le titre dans les rapports ; une langue suffit parmi fr, ar et en. De même [summary].
starter-change =
    # Un changement : un paramètre de la loi, le premier mois, la valeur. Facultatifs : le
    # dernier mois, le lieu et le motif.
starter-unchanged = # La valeur est celle d’avant ce changement : à remplacer.
starter-bounds = de { $low } à { $high }
