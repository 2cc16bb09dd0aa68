# Title of the document.
page-title = Morocco’s direct social assistance: simulation report
# The question the page answers.
page-question = What does direct social assistance cost, who receives it, and what is its effect on poverty?
# Who is paid.
page-answer-paid = In { $month }, { $households } are paid; { $persons } benefit.
# What it costs.
page-answer-cost = Support costs { $cost } in { $year }.
# What it changes.
page-answer-poverty = In that year the poverty headcount is { $after } with it; it would be { $before } without.
# The scenario that lowers poverty most.
page-answer-best = The scenario that lowers poverty most, “{ $scenario }”, brings it to { $after }; the difference in cost is { $difference } ({ $change }).
# The same where there is no other.
page-answer-only = “{ $scenario }” brings it to { $after }; the difference in cost is { $difference } ({ $change }).
# What ± means in the answer.
page-answer-margin = Margins (±) and intervals (in brackets) are at 95%, if the assumptions hold.
# The same where assumptions were drawn.
page-answer-margin-drawn = Margins (±) and intervals (in brackets) are at 95%, including uncertainty about the assumptions.
# The scenario the answer speaks of.
page-under = Reference scenario: { $scenario }
# Warning when a sample was run.
page-estimate = Estimate: { $share } of the localities were simulated, and stand for the country.
# Warning when the country was made larger.
page-scaled = A country made larger: { $scale } times Morocco’s people, all of their own. No figure is the country’s.
# Warning when a check failed.
page-check-failed = A check failed: see “Checks”.
# Label of the table of contents.
page-contents = Contents
page-scenarios = Scenarios
page-cost = Cost
page-coverage = Coverage
page-poverty = Poverty and inequality
page-regions = Regions
page-checks = Checks
# Lead of the checks.
page-checks-note = What the program verifies of itself in every run.
page-assumptions = Assumptions
page-about = About the run
page-glossary = Glossary
page-scenario = Scenario
page-cost-of = Cost { $year }
page-tile-cost = Cost in { $year }
page-tile-households = Households paid
page-tile-persons = Persons who benefit
page-tile-children = Children in these households
page-tile-poverty = Poverty with support
page-tile-without = { $value } without support
page-tile-gini = Gini index
page-population = Population
page-households = Households
page-paid-households = Paid households
page-paid-persons = Persons
page-paid-part = Share of households
page-mean-award = Mean award
page-without = Without support
page-with = With support
page-change = Change
page-poverty-rate = Poverty
page-gini = Gini
page-indicator = Indicator
page-meaning = Definition
page-unit = Unit
page-denominator = Denominator
# Before the source of a definition.
page-source = Source: {""}
page-component = Component
page-total = Total
page-region = Region
page-province = Province or prefecture
# Heading of the folded table.
page-provinces = Provinces and prefectures ({ $count })
page-milieu = Area
page-poor-covered = Poor covered
page-exclusion = Exclusion error
page-inclusion = Inclusion error
page-who = Who is paid in { $month } – { $scenario }
page-targeting = Targeting by scenario, { $year }
page-scenario-note = Cost in billion DH; households and persons in thousands, { $month }; poverty and Gini in { $year }. Under each value, its difference to the first scenario (poverty: in percentage points).
page-component-note = Cost by component, million DH – { $scenario }
# Where a sample is too small.
page-no-regions = The sample simulated is too small to speak of regions; a larger one, or the whole country, shows them.
page-region-note = Population and households in thousands; cost { $year } in million DH; mean award in DH per household per month – { $scenario }
page-province-note = Population and households in thousands; cost { $year } in million DH; persons covered and poor at the end of { $year } – { $scenario }
page-poverty-note = Poverty and inequality without and with support, { $year } – { $scenario }
# Heading of the folded list.
page-summaries = What each scenario changes
page-age-0-5 = of which children aged 0–5
page-age-6-20 = of which children aged 6–20
page-in-school = of which in school
page-out-of-school = of which out of school
page-with-orphans = of which with orphans in their care
page-group = Group
page-number = Number
# Result of a check.
page-passed = passed
# Result of a check.
page-failed = failed
page-check = What must hold
page-result = Result
page-figures = Figures
# When none was made.
page-no-checks = No check was recorded.
page-assumptions-note = What is neither law nor official statistics: the value used, its plausible range and why.
page-assumption = Assumption
page-value = Value
page-range = Range
page-why = Why
page-glossary-note = Names as in results.csv. The census counts the persons simulated at the end of every September; it does not depend on the awards and is given once, under the first scenario, as are fertility and life expectancy.
page-version = Version
page-seed = Seed of the draws
page-months = Months
page-sample = Share of localities simulated
page-simulated = Simulated at the start
page-inputs = Digest of the inputs
page-results = Digest of the results
# Foot of the page.
page-not-official = Results of a model: neither an official forecast nor a decision.
# Column: poverty before transfers.
page-without-poverty = Poverty without support
# Column: poverty after transfers.
page-with-poverty = Poverty with support
# Label of the language switch, said in the three languages.
page-language = Language
# The name of the language this file is in.
page-own-name = English
# Said in the three languages to a browser that runs no scripts.
page-no-script = This page needs JavaScript.
