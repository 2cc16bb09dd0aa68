# Why figures of a quantity are missed.
reason-mean_consumption_per_person = both areas are right; the census counts more people in the countryside than the survey’s weights
reason-absolute_poverty_rate = not fitted: a region has three free values, fitted to its mean, its vulnerability and its deprivations; the survey holds about 1,500 households there
reason-vulnerability_rate = the region’s published mean, vulnerability and deprivations do not hold together under one law
reason-asd_flat_allowance_households = two official figures disagree: 1.59 million in June 2025, 1.44 million in October, which the model is fitted to
reason-household_type_couple_with_children = the published share is that of 2014 prolonged; lone mothers and couples whose children have left are more numerous here
reason-school_enrolment_15_17 = the working value and the published number of drop-outs do not hold together; the drop-outs are reproduced
reason-school_enrolment_18_20 = the working value and the published number of drop-outs do not hold together; the drop-outs are reproduced
reason-paid_persons_60_plus = the agency said 1.3 million in December 2025 and 1.7 million in February 2026 (doubt D9)
reason-mean_consumption = a small region: its published figures do not hold together under one law
