component-child-allowance = Allocations pour enfants
component-lump-sum = Allocation forfaitaire
component-school-grant = Aide à la rentrée scolaire
component-birth-grant = Prime de naissance
component-institution-orphans = Orphelins en institution
component-uniform = Montant uniforme
component-accompaniment = Accompagnement
