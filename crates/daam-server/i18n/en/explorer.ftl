### Every word of the explorer's page, by the key its script knows it by.

title = Explorer of the direct social assistance
tab_reform = Reform
tab_solve = Find a value
tab_family = My family

## The reform.

your_reform = Your reform
name = Name
default_title = My reform
base = Starting from
add_lever = Add a lever
search_lever = Search: lump sum, threshold, child…
no_lever = No lever of that name.
more_levers = More levers: { $count }. Narrow the search.
from = From
until = Until (optional)
where = Where
everywhere = The whole country
towns = Towns
countryside = Countryside
regions = Regions
provinces = Provinces
now = now { $value }
bounds = { $low } to { $high }
yes = yes
no = no
remove = Remove
in_words = In words
no_change = Nothing changes yet: add a lever.
file = Scenario file
open_file = Open a .toml file
from_file = Reform read from a file: { $name }
close_file = Back to the levers
beside = Compare also with
to = Simulate until
sample = Share of the country
whole = the whole country
late_change = A change begins after the end of the run: it will have no effect.
run = Run
stop = Stop

## Where a run is.

phase_waiting = Waiting for a place…
phase_running = Running
phase_done = Done
phase_stopped = Stopped: figures of the share of the country simulated
phase_failed = Failed
visited = { $share } of the country simulated, { $seconds } s
lost = The server no longer answers. Was it stopped?

## Results.

results = Results
nothing_yet = Choose levers, then run: the first figures come within a second, and become more precise as more of the country is simulated.
year = Year
figure = Figure
law_in_force = Law in force
difference = Difference from the law in force
unsure = not larger than its margin of error
margin_note = ±: 95% interval. Short of the whole country it also reflects which localities were simulated.
tile_cost = Cost in { $year }
tile_paid = Households paid, end of { $year }
tile_poverty = Poverty in { $year }
against = compared with the law in force: { $value }
chart_cost = Cost by month
chart_paid = Households paid by month
chart_yearly = Cost by year, 95% interval
chart_deciles = Share paid in each tenth of the population, poorest first
chart_places = By region
places_later = Regions come once all have been simulated, at about a third of the country.
million_dh = million DH
billion_dh = billion DH
million_households = million households
take_away = Download
report = Report
results_csv = All figures (CSV)
results_parquet = All figures (Parquet)
spreadsheet = Spreadsheet (.xlsx)
scenario_toml = Scenario (.toml)
households_csv = Households of a sample (CSV)
persons_csv = Persons of a sample (CSV)
keep = Write the whole folder
keeping = Writing the folder…
kept = Written to { $folder }
pin = Pin
unpin = Unpin

## Finding a value.

solve_intro = Find the value of a lever at which a figure meets its target, starting from your reform.
lever = Lever
must_be = So that
solve_budget = the budget (billion DH)
solve_poverty = poverty (%)
solve_caseload = households paid (million)
solve_coverage = coverage (%)
reaches = is
in_year = in
search = Search
round = Round { $round }
answer = { $lever }: { $value }
answer_error = standard error { $error }
answer_outcome = the figure is then { $outcome }, for { $target } asked
answer_now = now { $value }
answer_jumps = No value tried comes nearer: the figure jumps there.
take_answer = Make it my reform
chart_tries = Values tried

## A family.

family_intro = The index and the allowance of a family, variable by variable, by the rules of the simulation. Nothing is kept.
milieu = Area
region = Region
rooms = Rooms of the dwelling
earnings = Earnings, DH a month
adults = Adults (the head first)
children = Children
add_adult = Add an adult
add_child = Add a child
age = Age
sex = Sex
male = male
female = female
work = Work
work_none = none
work_informal = not declared
work_declared = declared to the CNSS
work_public = public
work_pensioner = pensioner
education = Education
education_0 = none
education_1 = primary
education_2 = lower secondary
education_3 = upper secondary
education_4 = higher
widowed = widowed
in_school = at school
severely_disabled = severely disabled
spending = Spending, DH a month
butane = Butane
water_electricity = Water and electricity
telephone = Telephone and internet
belongings = What the household owns
compute = Compute
score = Index
threshold = Threshold
eligible = under the threshold
not_eligible = above the threshold
variable = Variable
value = Value
weight = Coefficient
part = Part
constant = constant
region_term = term of the region
due = What is due, month by month
from_month = From
dh_a_month = DH a month
nothing_due = nothing
school_grant = school grant { $value } DH
reason_score = index above the threshold
reason_public_employment = public job
reason_family_benefit = other family benefit
reason_declared_work = declared private job
reason_pension = pension
reason_law = rule of the law
reason_graduated = accompanied to an income
budget_line = Earnings and allowance
cliff = Above { $end } DH of earnings { $lost } DH a month are lost.
not_official = An independent simulation, not an official one.
