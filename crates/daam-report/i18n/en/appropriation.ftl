# Title of the section.
appropriation-section = Appropriations
# What the table shows.
appropriation-note = The envelope of each whole year, how much of it is spent, the month in which it is passed
appropriation-year = Year
appropriation-envelope = Envelope, million DH
appropriation-cost = Cost, million DH
appropriation-execution = Execution
appropriation-exhausted = Exhausted in
appropriation-overrun = Probability of overrun
# Where the probability comes from.
appropriation-probability = The probability of an overrun takes the simulated cost as a forecast whose relative standard error is an assumption ({ $share }, range { $low } to { $high }). A year that has no envelope yet keeps the last one known.
# A year kept within its envelope.
appropriation-waiting-list = { $scenario }: waiting list in { $year }, score cut-off { $score } instead of { $law }; cost { $cost } in an envelope of { $envelope }.
# Where the probability of an overrun comes from, when assumptions were drawn.
appropriation-measured = The probability of an overrun and the fan of forecasts rest on the error of the cost that replications have measured, assumptions drawn from their ranges.
