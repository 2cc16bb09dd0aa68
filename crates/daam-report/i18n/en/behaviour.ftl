# Title of the section.
behaviour-section = Direct effect and behaviour
# Caption of the table.
behaviour-caption = Differences with “{ $scenario }” in { $year }. The direct effect is that of the same scenario were nobody to respond; the effect of behaviour is what the responses add. Their elasticities are assumptions, given below with their range.
# Heading of the direct effect.
behaviour-direct = Direct effect
# Heading of what responses add.
behaviour-response = Behaviour
# Heading of both together.
behaviour-both = Both
# Cost of the year.
behaviour-cost = cost, million DH
# Households paid at its end.
behaviour-paid = paid households, thousands
# Poverty with transfers.
behaviour-poverty = poverty, points
# Children at school in paid households.
behaviour-pupils = paid children at school, thousands
behaviour-births = births, thousands
