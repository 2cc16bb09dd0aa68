#!/usr/bin/env python3
"""Counts the instructions of a small run and compares them with those on record.

    benches/instructions.py target/release/daam           fails beyond the tolerance
    benches/instructions.py target/release/daam --write   puts today's count on record

The count belongs to a version of the compiler and, through the C library, a little to the
processor: hence the tolerance. A change that costs more on purpose says so in its message and
puts the new count on record.
"""

import sys
from pathlib import Path

from measure import instructions

RECORD = Path(__file__).resolve().parent / "instructions.txt"
RUN = ("--sample", "0.2%", "--format", "csv")
TOLERANCE = 0.05


def main():
    binary, write = sys.argv[1], "--write" in sys.argv
    counted = instructions(binary, *RUN)
    if write:
        RECORD.write_text(f"{counted}\n")
        print(f"{counted:,} instructions, now on record")
        return
    recorded = int(RECORD.read_text())
    ratio = counted / recorded
    print(f"{counted:,} instructions, {ratio:.3f} times the {recorded:,} on record")
    if ratio > 1 + TOLERANCE:
        raise SystemExit(
            f"more than {TOLERANCE:.0%} above the record: find what costs it, or, if it is meant,"
            f" run benches/instructions.py {binary} --write and say why in the commit"
        )
    if ratio < 1 - TOLERANCE:
        print("that is much less: put it on record with --write, so that it stays so")


main()
