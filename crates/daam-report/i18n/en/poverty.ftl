# Title of the section.
poverty-section = Poverty and inequality in detail
# What the table of lines shows.
poverty-lines-note = Poverty by line, without and with support, { $year } – { $scenario }
# What the table of inequality shows.
poverty-inequality-note = Indices of inequality of consumption per person, { $year }
# What the table of depth and dynamics shows.
poverty-depth-note = Depth and dynamics of poverty, { $year }: entries, exits and persistence since the previous year-end
# What the table of groups shows.
poverty-groups-note = Poverty profile, national line, without and with support, { $year } – { $scenario }
# Heading of the folded table of groups.
poverty-groups-folded = By type of household, sex of its head and age
# What the table of the yearly change shows.
poverty-change-note = Change of the poverty headcount since the previous year-end and where it comes from, percentage points – { $scenario }
poverty-line = Line
poverty-dirhams = DH of 2022 per person and year (urban / rural)
poverty-without-gap = Gap without support
poverty-with-gap = Gap with support
poverty-group = Group
poverty-theil = Theil
poverty-deviation = Mean log deviation
poverty-atkinson = Atkinson (1)
poverty-s80-s20 = S80/S20
poverty-palma = Palma
poverty-watts = Watts
poverty-sen-shorrocks-thon = Sen-Shorrocks-Thon
poverty-entry = Entry
poverty-exit = Exit
poverty-persistence = Persistence
poverty-year = Year
poverty-change = Change
poverty-policy = Policy
poverty-growth = Growth and prices
poverty-demography = Demography
# Groups of the profile: key, value, label.
poverty-household-type-one-person = One person
poverty-household-type-couple-only = Couple only
poverty-household-type-couple-with-children = Couple with children
poverty-household-type-lone-mother = Lone mother
poverty-household-type-lone-father = Lone father
poverty-household-type-extended = Extended household
poverty-head-male = Headed by a man
poverty-head-female = Headed by a woman
poverty-age-0-17 = Under 18
poverty-age-18-59 = 18 to 59
poverty-age-60-plus = 60 and over
poverty-known-line-national = HCP’s national line
poverty-known-line-vulnerability = HCP’s vulnerability line
poverty-known-line-international-extreme = World Bank, extreme poverty (2021 PPP)
poverty-known-line-international-lower-middle = World Bank, lower middle income (2021 PPP)
poverty-known-line-international-upper-middle = World Bank, upper middle income (2021 PPP)
poverty-known-line-international-extreme-2017 = World Bank, extreme poverty (2017 PPP)
poverty-known-line-international-lower-middle-2017 = World Bank, lower middle income (2017 PPP)
poverty-known-line-international-upper-middle-2017 = World Bank, upper middle income (2017 PPP)
