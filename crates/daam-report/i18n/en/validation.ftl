# Title of the section.
validation-section = Validation: why believe it?
# Lead of the section.
validation-lead = Within their tolerance: { $fitted } of the { $fitted_all } figures the model is fitted to, { $synthesis } of the { $synthesis_all } figures of the census’s regional tables and { $apart } of the { $apart_all } figures held out.
# When there is nothing to compare.
validation-none = The first scenario is not the law in force: nothing published can be compared with it.
# Where a run with the validation of the whole country is found.
validation-further = This run compares what it holds; the command validate simulates up to 2040 and compares everything.
validation-misses = Figures outside their tolerance, and why
validation-everything = Every figure, published and simulated
validation-tables = Census of 2024 by region and area: the synthetic population beside the tables it is made from
validation-back-test = What was said of the programme, and the month simulated
validation-drift = What becomes of quantities that nothing holds, in September
# Between a place and its urban or rural area.
validation-comma = , {""}
validation-quantity = Quantity
validation-where = Where
validation-when = When
validation-official = Published
validation-simulated = Simulated
validation-tolerance = Tolerance
validation-tolerance-error = Error
# A row of what drifts.
validation-school-15-17 = Enrolment at 15 to 17
# Why these move.
validation-drift-reasons = Households go on dividing and the population ageing as between the two censuses; orphans fall with births; enrolment reaches what the published drop-outs imply; activity falls as the population ages; poverty without support follows the growth assumed, its line moving with prices only.
validation-use = Use
validation-figures = Figures
validation-within = Within tolerance
validation-worst = Farthest
validation-why = Why
validation-source = Source
# Finding of the pyramid.
validation-pyramid = The simulated population has the ages of the census: { $share } of persons misplaced
validation-pyramid-sub = Persons by sex and age group, September 2024, thousands; bars: simulated, lines: census
validation-men = Men
validation-women = Women
validation-census = Census
# Finding of the path of the programme.
validation-path = { $count ->
    [one] The published count is { $share } away
   *[other] Of { $count } published counts the farthest is { $share } away
}
validation-path-sub = Households paid and registered, millions; lines: simulated, points: published
# Finding of the quantiles.
validation-quantiles = Each tenth consumes what the survey found, within { $share }
validation-quantiles-sub = Mean consumption per person of each tenth, thousand DH a year, 2022; bars: simulated, lines: HCP
validation-fitted = fitted
validation-synthesis = starting table
validation-held-out = held out
validation-ageing = held out, ageing
validation-back-test-use = statement
validation-unexplained = not explained yet
