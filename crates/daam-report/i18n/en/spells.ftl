# What the table shows.
spells-note = How long payment lasts, returns and the wait for the first payment, at the end of each year – { $scenario }
# A row: households ever paid.
spells-ever-paid = Households paid for at least a month
# Rows: those paid for so many months.
spells-length-1-3 = 1 to 3 months
spells-length-4-6 = 4 to 6 months
spells-length-7-12 = 7 to 12 months
spells-length-13-24 = 13 to 24 months
spells-length-25-plus = 25 months and over
spells-mean = Mean wait for the first payment, months
spells-median = Median wait for the first payment, months
