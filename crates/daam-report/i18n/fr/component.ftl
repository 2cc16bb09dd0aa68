component-child-allowance = Allocations pour enfants
component-lump-sum = Allocation forfaitaire
component-school-grant = Prime de rentrée scolaire
component-birth-grant = Prime de naissance
component-institution-orphans = Orphelins en établissement
component-uniform = Montant uniforme
component-accompaniment = Accompagnement
