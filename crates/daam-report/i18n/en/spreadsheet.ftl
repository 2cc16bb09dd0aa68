spreadsheet-cover = Cover
spreadsheet-charts = Charts
spreadsheet-charts-title = Charts, drawn from the sheets that follow
spreadsheet-scenarios = The scenarios and what each changes; cost and poverty of { $year }, caseload of { $month }
spreadsheet-yearly = Yearly cost
spreadsheet-yearly-title = Cost of each whole year, difference to the first scenario and margins of error
spreadsheet-components = Monthly cost by component
spreadsheet-components-title = Cost of each month by component, million DH – { $scenario }
spreadsheet-monthly = Monthly cost by scenario
spreadsheet-monthly-title = Cost of each month by scenario, million DH
spreadsheet-caseload = Monthly caseload
spreadsheet-caseload-title = Households and persons at the end of each month – { $scenario }
spreadsheet-paid = Paid households by scenario
spreadsheet-paid-title = Households paid each month by scenario
spreadsheet-persons = Who is paid
spreadsheet-persons-title = Who is paid in { $month }, by scenario
spreadsheet-coverage = Coverage by decile
spreadsheet-coverage-title = Share of persons living in a paid household, end of { $year }, by decile and scenario
# Head of the deciles.
spreadsheet-decile = Decile or group
# Groups of welfare, by their word in the results.
spreadsheet-welfare-poor = poor
spreadsheet-welfare-vulnerable = vulnerable
spreadsheet-welfare-other = others
spreadsheet-poverty = Poverty by area
spreadsheet-poverty-title = Poverty and inequality without and with support, { $year }, by area and scenario
spreadsheet-poverty-regions = Poverty by region
spreadsheet-poverty-regions-title = Poverty headcount by region, { $year }: without support, then with it under each scenario
spreadsheet-regions-title = The twelve regions, { $year } – { $scenario }
spreadsheet-provinces = Provinces
spreadsheet-provinces-title = Provinces and prefectures, { $year } – { $scenario }
# Title of a chart.
spreadsheet-regions-chart = Cost by region in { $year }
spreadsheet-treasury = Envelopes and cash
spreadsheet-treasury-title = The envelope of each whole year, how much of it is spent, what the State takes in against it
spreadsheet-cash = Monthly cash
spreadsheet-cash-title = Cost since January and the year’s cost as forecast at the end of each month – { $scenario }
spreadsheet-forecast = Year’s cost as forecast, million DH
spreadsheet-forecast-low = Low end, 95%, million DH
spreadsheet-forecast-high = High end, 95%, million DH
spreadsheet-bridge = Entries and exits
spreadsheet-errors = Targeting errors
spreadsheet-errors-title = Targeting errors by whom one means to reach, end of { $year }, by scenario
spreadsheet-performance = Targeting performance
spreadsheet-winners = Winners and losers
spreadsheet-winners-title = Households that receive more or less than under “{ $first }”, { $year }
spreadsheet-losses = Losers by cause
spreadsheet-gains = Gains by decile
spreadsheet-gains-title = Households of each decile by what support changes against “{ $first }”, as a share of their consumption, { $year }
spreadsheet-intervals = Intervals
spreadsheet-intervals-title = Figures of the country in { $year }, with their 95% confidence intervals
spreadsheet-low-95 = Low end, 95%
spreadsheet-high-95 = High end, 95%
spreadsheet-validation = Validation
spreadsheet-definitions = Definitions
spreadsheet-definitions-title = All indicators: definition, unit, denominator, source
spreadsheet-name = Name in the results
spreadsheet-month = Month
spreadsheet-margin = ± 95% margin
spreadsheet-difference = Difference to the first scenario, million DH
spreadsheet-relative = Relative difference
spreadsheet-sure = Difference larger than its margin
spreadsheet-yes = yes
spreadsheet-no = no
spreadsheet-summary = What it changes
spreadsheet-points = Change, percentage points
spreadsheet-low = Low
spreadsheet-high = High
# Head of the list of sheets.
spreadsheet-sheet = Sheet
# Head of the list of sheets.
spreadsheet-content = Content
# How cells are to be read.
spreadsheet-reading = Cells hold full dirhams, shown in millions; shares run from 0 to 1 and are shown in per cent. Margins are half of the 95% confidence interval. An empty cell: the run does not give that figure.
# Charts show the first scenarios only.
spreadsheet-first-only = { $count ->
    [one] Charts show the first scenario.
   *[other] Charts show the first { $count } scenarios.
}
# Unit of an axis.
spreadsheet-households = households
# Unit of an axis.
spreadsheet-person-share = share of persons
# Title of a chart.
spreadsheet-poverty-chart = Poverty headcount by scenario, { $year }
# Title of a chart.
spreadsheet-yearly-chart = Yearly cost by scenario
# Title of a chart.
spreadsheet-cash-chart = Cost since January and the year’s forecast cost
