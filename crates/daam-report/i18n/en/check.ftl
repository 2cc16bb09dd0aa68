# What the program verifies of itself in every run, by the word of the check.
check-people_balance = People balance: initial stock, plus births, less deaths and departures
check-money_balance = Money balances: what is spent by month is what households receive
check-nobody_gone_paid = No household without members is paid
check-parts_equal_totals = No negative count, and never more households than persons paid
check-caseload_balance = Households paid balance: month before, plus claims accepted and payments restored, less exits by reason
check-pure_increase = A scenario that only raises amounts makes no loser
