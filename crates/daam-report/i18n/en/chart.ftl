# What a script that fails leaves standing.
chart-not-drawn = The interactive chart could not be drawn; the tables and the figures/ folder hold the same figures.
# Button of a table.
chart-copy = Copy
# The button after it was pressed.
chart-copied = Copied
# Name of the button for who hears the page.
chart-copy-table = Copy the table
# Title of the section of the chart of everything.
chart-explorer = Explore
# What the explorer is for.
chart-explorer-note = Any indicator, any place, any scenario of this run: choose, compare, copy.
chart-gains-section = Winners and losers
chart-territories = Territories
# Derived: cost over population.
chart-cost-per-inhabitant = Cost per inhabitant
chart-dh-per-inhabitant = DH per inhabitant per year
# Derived: poverty before less after.
chart-poverty-fall = Fall of poverty with support
