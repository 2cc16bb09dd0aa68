# Title of the section.
treasury-section = Treasury
# Finding of the figure where there is an envelope.
treasury-cumulated = { $cost } spent in { $year }, { $share } of the envelope
# Finding of the figure where there is none.
treasury-cumulated-alone = { $cost } spent in { $year }
treasury-cumulated-sub = Cost since January, and the year’s cost as forecast at the end of each month, { $unit } – { $scenario }
# Beside the line.
treasury-spent = Cost since January
# Beside the level.
treasury-envelope = Envelope of the year
# Key of a band of the forecast.
treasury-interval = Forecast, { $share } interval
# What the table of cash shows.
treasury-cash = The year’s spending, in million DH and as a share of GDP, and what a December payment put off to January takes from it – { $scenario }
# A row of it.
treasury-cost = Cost, million DH
# A row of it.
treasury-gdp = Share of GDP
# A row of it.
treasury-delay = A month’s delay, million DH
# Where GDP comes from.
treasury-gdp-note = Nominal GDP is that of data/macro.csv: after the last published year it follows the nominal growth HCP forecasts. Years it does not cover have no share.
# What the table of the caseload shows.
treasury-bridge = How the number of households paid changes from year to year – { $scenario }
