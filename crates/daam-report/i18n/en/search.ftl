# Title of the scenario that is an answer; levers are titles with values.
search-answer = Value found: { $levers }
# A lever at its value.
search-at = { $title } { $value }
# Between two levers.
search-and = {" "}and {""}
# What the answer does.
search-summary = Looked for so that in { $year }: { $targets }. Simulated: { $outcomes }.
# A figure and its value.
search-equals = { $figure } = { $value }
# Finding of the frontier.
search-frontier = Going from { $cheap } to { $dear } takes the poverty rate from { $before } to { $after } at best
# Finding where one policy is best of all.
search-one-best = One policy both costs least and leaves least poverty: { $cheap }, { $before }
search-frontier-sub = Poverty rate against the cost of { $year }, billion DH, by: { $levers }
# Key: on the frontier.
search-unbeaten = none costs less with less poverty
# Key: off the frontier.
search-beaten = the others
search-cost = cost, billion DH
