# From a month on, for good.
scenario-since = from { $from }
# One month only.
scenario-during = in { $from }
# From a month to another; within a year it is said once.
scenario-between = from { $from } to { $until }
# Between the place and the time, and before the rest.
scenario-comma = , {""}
scenario-quoted = “{ $text }”
scenario-region = in the region of { $name }
scenario-province = in the province of { $name }
scenario-prefecture = in the prefecture of { $name }
scenario-urban = in urban areas
scenario-rural = in rural areas
# A value that the scenario itself gives up for another.
scenario-moves = { $title } goes from { $before } to { $after }
# A value beside the one of the other scenario.
scenario-instead = { $title } is { $after } instead of { $before }
# A month beside the one of the other scenario.
scenario-instead-month = { $title } is { $after } instead of { $before }
# A place that keeps its value.
scenario-stays = { $title } stays at { $after }
# What comes into use.
scenario-introduced = { $title } is introduced, at { $after }
# What is in use in the second scenario only.
scenario-in-use = { $title } is in force, at { $after }
# What goes out of use.
scenario-abolished = { $title } is abolished (it was { $before })
# What is in use in the first scenario only.
scenario-not-in-use = { $title } is not in force, instead of { $before }
# What is in use nowhere, in a place that is told apart.
scenario-stays-out = { $title } does not come into force
# A rule begins.
scenario-rule-begins = the rule { $title } now applies
# A rule of the second scenario only.
scenario-rule-holds = the rule { $title } applies
# A rule ends.
scenario-rule-ends = the rule { $title } no longer applies
# A rule of the first scenario only.
scenario-rule-absent = the rule { $title } does not apply
# A rule kept in a place.
scenario-rule-stays = the rule { $title } still applies
# A rule that a place does not get.
scenario-rule-stays-absent = the rule { $title } still does not apply
scenario-chosen = for { $title }, { $after } replaces { $before }
# A choice kept in a place.
scenario-still-chosen = for { $title }, the choice stays { $after }
scenario-same = The two scenarios are the same: no value differs, in any month or place.
# Nothing differs from the law.
scenario-as-the-law = This scenario changes nothing in the law in force.
# Heads what a scenario changes.
scenario-beside-the-law = Compared with the law in force:
# Heads what two scenarios differ in.
scenario-from-to = From { $one } to { $other }:
# A file without problems, by the number of values that differ from its base.
scenario-sound = { $file }: ok. Differences from its base: { $count }.
# The reason an author gives.
scenario-why = Why: { $why }.
# The standing of a value, and what leads to it.
scenario-status = Status: { $status }.
# A change without effect: its parameter, and what would give it one.
scenario-idle = No effect: { $title } ({ $parameter }) acts only with { $needs }.
# What a response responds to, by the beginning of parameters' names.
scenario-need-changes = a change of { $name }
# The same, whatever it is.
scenario-need-any-change = another change
# Two things of which one is enough.
scenario-either = { $one } or { $other }
scenario-month-1 = January
scenario-month-2 = February
scenario-month-3 = March
scenario-month-4 = April
scenario-month-5 = May
scenario-month-6 = June
scenario-month-7 = July
scenario-month-8 = August
scenario-month-9 = September
scenario-month-10 = October
scenario-month-11 = November
scenario-month-12 = December
scenario-status-official = official value
scenario-status-press = reported by the press
scenario-status-derived = derived from published values
scenario-status-assumption = assumption
scenario-status-test-value = test value
# A scenario without the responses it switches on.
scenario-direct = { $title } (direct effect)
