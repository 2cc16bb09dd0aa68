# The low end of a range.
sensitivity-low = assumption at the low end of its range
# The high end of a range.
sensitivity-high = at the high end
sensitivity-title-cost = Cost rests first on { $name }
sensitivity-title-paid-households = The number of households paid rests first on { $name }
sensitivity-title-poverty = Poverty with support rests first on { $name }
sensitivity-subtitle-cost = Change of the cost of { $year } (here { $base } billion DH), one assumption at a time
sensitivity-subtitle-paid-households = Change of households paid at the end of { $year } (here { $base } million), one assumption at a time
sensitivity-subtitle-poverty = Change of the poverty rate of { $year } (here { $base } %), in points, one assumption at a time
