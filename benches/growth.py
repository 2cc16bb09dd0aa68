#!/usr/bin/env python3
"""How a run grows with households, months, scenarios and threads.

    benches/growth.py target/release/daam            tables in Markdown, about 20 minutes
    benches/growth.py target/release/daam threads    one of them

The country holds 9.1 million households at the start; beyond it, --scale makes it larger.
"""

import os
import subprocess
import sys

from measure import medians, run

CSV = ("--format", "csv")


def table(title, column, rows):
    """Prints one table; a row is what it is called, arguments, and how often it is run."""
    print(f"\n{title}\n\n| {column} | seconds | processor seconds | peak, MB |")
    print("|---|---:|---:|---:|", flush=True)
    for name, arguments, times in rows:
        taken = medians([run(binary, *arguments, *CSV) for _ in range(times)])
        print(f"| {name} | {taken.wall:.2f} | {taken.cpu:.1f} | {taken.peak:.0f} |", flush=True)


def households():
    sizes = [("0.1", "1.08%", 3), ("0.5", "5.4%", 3), ("1", "10.8%", 1), ("9.1", "100%", 1)]
    rows = [(million, ("--sample", share), times) for million, share, times in sizes]
    rows.append(("27.3 (--scale 3)", ("--scale", "3"), 1))
    table("Households, 37 months, 8 scenarios", "million households", rows)


def months():
    ends = [(12, "2024-11"), (37, "2026-12"), (61, "2028-12"), (121, "2033-12"), (205, "2040-12")]
    rows = [(str(count), ("--sample", "2%", "--to", end), 3) for count, end in ends]
    table("Months, 2 % of the country, 8 scenarios", "months", rows)


def scenarios():
    listed = subprocess.run(
        [binary, "scenario", "list"], check=True, capture_output=True, text=True
    ).stdout
    names = [line.split()[0] for line in listed.splitlines() if line and not line.startswith(" ")]
    rows = [
        (str(count), (*names[:count], "--sample", "4%"), 3)
        for count in [1, 2, 4, 8, 16, 27, len(names)]
    ]
    table("Scenarios, 4 % of the country, 37 months", "scenarios", rows)


def threads():
    counts = [1] + [2**power for power in range(1, 8) if 2**power <= os.cpu_count()]
    rows = [(str(n), ("--sample", "8%", "--threads", str(n)), 3) for n in counts]
    table("Threads, 8 % of the country, 37 months, 8 scenarios", "threads", rows)


PARTS = {"households": households, "months": months, "scenarios": scenarios, "threads": threads}
if len(sys.argv) < 2 or any(name not in PARTS for name in sys.argv[2:]):
    sys.exit(f"usage: benches/growth.py BINARY [{' | '.join(PARTS)}]")
binary = sys.argv[1]
for name in sys.argv[2:] or PARTS:
    PARTS[name]()
