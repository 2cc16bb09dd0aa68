# The components of the programme's cost: key in the results, name, in stacking order.
component-child-allowance = Child allowances
component-lump-sum = Lump sum
component-school-grant = School grant
component-birth-grant = Birth grant
component-institution-orphans = Orphans in institutions
component-uniform = Uniform amount
component-accompaniment = Accompaniment
