# Title of the section.
registers-section = Registers and files
# What the first table shows.
registers-standing = Households by administrative status, { $month } – { $scenario }
# What was published of it.
registers-published = Published figures: 5.3 million households in the social register in September 2025; 42 % of households paid at the end of November 2025.
# What the last table shows.
registers-causes = Why some poor persons are not paid and some who are not poor are, { $year } – { $scenario }
# Finding of the figure.
registers-scores = { $share } of registered households have a score within 0.05 of the threshold
registers-scores-sub = Registered households by the distance of their score to the threshold, thousands, end of { $year } – { $scenario }
# Key of the figure.
registers-on-file = Registered households
# Key of the figure.
registers-of-which-paid = of which paid
# Under the line of the figure.
registers-threshold = threshold (eligible to the left)
# A row of the first table.
registers-registered = In the social register
# A row of the first table.
registers-paid-share = Share of households paid
# Rows of the first table.
registers-state-unregistered = not registered
registers-state-registered = registered, no claim
registers-state-claimed = claim pending
registers-state-paid = paid
registers-state-suspended = suspended
registers-state-rejected = refused
# First row of the bridge.
registers-paid-before = Households paid a year earlier
# A row of the bridge.
registers-accepted = + claims accepted
# A row of the bridge.
registers-restored = + payments restored
# Rows of the bridge.
registers-exit-score = − score above the threshold
registers-exit-public-employment = − public job
registers-exit-pension = − pension
registers-exit-family-benefit = − other family benefit
registers-exit-declared-work = − declared private job
registers-exit-law = − rule of the law
registers-exit-graduated = − left through accompaniment
registers-exit-left = − household dissolved
# Last row of the bridge.
registers-paid-after = Households paid at the end
# Head of a table.
registers-cause = Cause
# Head of a table.
registers-of-the-poor = Share of the poor, not paid
# Head of a table.
registers-of-the-paid = Share of the paid, not poor
# Rows of the third table: cause, words.
registers-error-not-registered = not registered
registers-error-not-claimed = no claim
registers-error-delay = delay, file out of date
registers-error-score = error of the score
registers-error-wrongly-excluded = wrongly excluded
registers-error-wrongly-kept = wrongly kept
registers-error-law = rule of the law
# Title of a budget line that falls.
registers-cliff = Above { $earnings } DH of earnings a month, the family loses { $lost } DH
# Title of a budget line that does not.
registers-no-cliff = The allowance is not lost at these earnings
# Key of the budget line.
registers-earnings-alone = Earnings alone
# Key of the budget line.
registers-with-allowance = Earnings and support
# Axis of the budget line.
registers-earnings = earnings of the household, DH a month
