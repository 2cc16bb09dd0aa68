# The foot of every figure.
figure-source = Source: daam simulation; official tables of HCP and ANSS.
# Added to the foot when not everybody was simulated.
figure-sample = Estimated from { $share } of the localities.
# Added to the foot when the country was made larger.
figure-scaled = A country { $scale } times as large.
# Those lines of a figure that have no label of their own.
figure-others = { $count ->
    [one] { $count } other scenario
   *[other] { $count } other scenarios
}
# Cost by component.
figure-monthly-cost = Support costs { $cost } in { $year }; its largest part is { $component }, { $share }
figure-monthly-cost-sub = Monthly spending by component, { $unit } – { $scenario }
# Unit of an axis of large amounts.
figure-billion-dh = billion DH
# Unit of an axis of small amounts.
figure-million-dh = million DH
# Unit of an axis of large counts.
figure-millions = millions
# Unit of an axis of small counts.
figure-thousands = thousands
# Cost of the scenarios, when one costs more.
figure-cost-more = The costliest scenario, “{ $scenario }”, adds { $difference } in { $year } ({ $change })
# Cost of the scenarios, when none costs more.
figure-cost-not-more = No scenario costs more than “{ $scenario }” in { $year }: { $cost }
figure-cost-sub = Total monthly spending by scenario, { $unit }
figure-caseload = { $count } are paid in { $month } – { $scenario }
figure-caseload-sub = Households paid each month by scenario, { $unit }
# Coverage of the poorest and the richest.
figure-coverage = Support reaches { $first } of the poorest tenth and { $last } of the richest
figure-coverage-sub = Share of persons living in a paid household, by decile of consumption before transfers, { $year }
# Under the first decile.
figure-poorest = poorest
# Under the last decile.
figure-richest = richest
# Poverty, when it falls.
figure-poverty-falls = Support lowers poverty from { $before } to { $after } in { $year } – { $scenario }
# Poverty, when it does not fall.
figure-poverty-stays = Poverty in { $year }: { $before } without support, { $after } with it – { $scenario }
figure-poverty-sub = Share of persons below the poverty line, without and with the transfers, { $year }
# Key: before transfers.
figure-without = Without support
# Key: after transfers.
figure-with = With support
# Poverty by region.
figure-region = Poverty falls most in { $region }: from { $before } to { $after }
figure-region-sub = Share of persons below the poverty line by region, { $year } – { $scenario }
# Poverty by region, when it falls nowhere.
figure-region-stays = Poverty by region, without and with support
figure-lorenz = With support, the Gini index goes from { $before } to { $after } in { $year }
# Inequality without the index.
figure-lorenz-plain = How consumption is shared in { $year }
figure-lorenz-sub = Share of all consumption (vertical) that goes to the less well-off (horizontal, share of persons)
figure-equality = Perfect equality
