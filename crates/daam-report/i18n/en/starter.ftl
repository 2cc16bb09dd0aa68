starter-head =
    # A scenario: what changes in the scenarios it extends.
    # Check it: daam scenario lint { $file }
    # Read it: daam scenario describe { $file }
starter-title = # The title in reports; one language of fr, ar and en is enough. Likewise [summary].
starter-change =
    # A change: a parameter of the law, the first month, the value. Optional: the last month,
    # the place and the reason.
starter-unchanged = # The value is the one before this change: replace it.
starter-bounds = { $low } to { $high }
