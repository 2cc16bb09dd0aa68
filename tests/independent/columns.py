"""Reads every table that the program writes with pandas, polars, DuckDB and SQLite, without hints.

    python tests/independent/columns.py [path of the daam program]

Needs what requirements.txt beside it lists. A column must have one type in every table of every
run, so that tables of several runs can be stacked and joined. Ends with 1 when one has two.
"""

import csv
import itertools
import sqlite3
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl

FIGURES = "--format csv,parquet,jsonl"
SMALL = "--sample 0.05% --year 2024"
FAMILY = "--adult age=40,sex=male --child age=9,in_school"
# Every command that writes tables, more than once, each time with other people or other months.
COMMANDS = [
    f"run baseline taper --sample 0.2% --to 2024-12 {FIGURES} --out one",
    f"run baseline --sample 0.3% --from 2025-03 --to 2026-02 --line mine=9000 {FIGURES} --out two",
    f"run baseline taper --sample 0.2% --to 2024-12 --seed 7 --replications 2 {FIGURES} --out three",
    f"validate --sample 0.2% --to 2024-06 --seed 7 {FIGURES} --out four",
    "compare one three --out compared_one",
    "compare three one --out compared_two",
    "export --month 2024-03 --sample 0.2% --out micro_one",
    "export --month 2023-12 --sample 0.05% --seed 7 --out micro_two",
    "export --month 2024-03 --sample 0.05% --format parquet --out micro_three",
    f"sweep --set lump_sum.amount=400..600:2 {SMALL} --out sweep_one",
    f"sweep --set lump_sum.amount=410.5..600:2 --set child_allowance.max_children=3..6:2 {SMALL}"
    " --out sweep_two",
    f"solve --set lump_sum.amount --until budget=25e9 {SMALL} --out solve_one",
    f"solve --set lump_sum.amount --until budget=24.1e9 {SMALL} --seed 7 --out solve_two",
    "sensitivity --only registration --sample 0.05% --year 2024 --out sensitive_one",
    "sensitivity --only wealth.education --sample 0.05% --year 2025 --out sensitive_two",
    f"family {FAMILY} --csv family_one.csv",
    f"family {FAMILY} --highest 300 --csv family_two.csv",
]
# What a figure of results.csv and of uncertainty.csv refers to.
SUBJECT = ["scenario", "period", "geography", "group", "indicator", "unit", "year", "month"]


class Pandas:
    readers = {
        ".csv": pd.read_csv,
        ".parquet": pd.read_parquet,
        ".jsonl": lambda path: pd.read_json(path, lines=True),
    }

    def read(self, path):
        return self.readers[path.suffix](path)

    def types(self, table):
        return {name: str(kind) for name, kind in table.dtypes.items() if table[name].notna().any()}

    def stack(self, tables):
        return pd.concat(tables, ignore_index=True)

    def join(self, one, other):
        return len(one.merge(other, on=SUBJECT))


class Polars:
    readers = {".csv": pl.read_csv, ".parquet": pl.read_parquet, ".jsonl": pl.read_ndjson}

    def read(self, path):
        return self.readers[path.suffix](path)

    def types(self, table):
        empty = {column.name for column in table if column.null_count() == len(column)}
        return {name: str(kind) for name, kind in table.schema.items() if name not in empty}

    def stack(self, tables):
        return pl.concat(tables)

    def join(self, one, other):
        return len(one.join(other, on=SUBJECT))


class DuckDB:
    def read(self, path):
        return duckdb.sql(f"select * from '{path}'")

    def types(self, table):
        filled = table.aggregate(", ".join(f'count("{name}")' for name in table.columns)).fetchall()[0]
        every = zip(table.columns, table.types, filled)
        return {name: str(kind) for name, kind, count in every if count}

    def stack(self, tables):
        one = tables[0]
        for other in tables[1:]:
            one = one.union(other)
        return one

    def join(self, one, other):
        return len(one.join(other, ", ".join(f'"{name}"' for name in SUBJECT)))


class SQLite:
    """A table whose columns are declared by what all their cells are: whole numbers, numbers, text."""

    def __init__(self):
        self.base, self.names = sqlite3.connect(":memory:"), itertools.count()

    def read(self, path):
        if path.suffix != ".csv":
            return None
        with path.open(newline="") as file:
            head, *lines = csv.reader(file)
        name = f"table_{next(self.names)}"
        kinds = [self.kind([cell for cell in column if cell]) for column in zip(*lines)]
        declared = [f"{quoted(column)} {kind}" for column, kind in zip(head, kinds)]
        self.base.execute(f"create table {name} ({', '.join(declared)})")
        marks = ", ".join("?" * len(head))
        rows = ([cell or None for cell in line] for line in lines)
        self.base.executemany(f"insert into {name} values ({marks})", rows)
        return name

    @staticmethod
    def kind(cells):
        for kind, read in (("integer", int), ("real", float)):
            try:
                for cell in cells:
                    read(cell)
                return kind
            except ValueError:
                pass
        return "text"

    def columns(self, table):
        return [row[1] for row in self.base.execute(f"pragma table_info({table})")]

    def types(self, table):
        kinds = {}
        for name in self.columns(table):
            asked = f"select distinct typeof({quoted(name)}) from {table} where {quoted(name)} is not null"
            found = sorted(kind for (kind,) in self.base.execute(asked))
            if found:
                kinds[name] = " and ".join(found)
        return kinds

    def stack(self, tables):
        name = f"table_{next(self.names)}"
        union = " union all ".join(f"select * from {table}" for table in tables)
        self.base.execute(f"create table {name} as {union}")
        return name

    def join(self, one, other):
        subject = ", ".join(map(quoted, SUBJECT))
        asked = f"select count(*) from {one} join {other} using ({subject})"
        return self.base.execute(asked).fetchone()[0]


def quoted(name):
    return f'"{name}"'


def check(tool, files):
    """Faults of the tables as a tool reads them."""
    name, faults, kinds = type(tool).__name__, [], defaultdict(lambda: defaultdict(list))
    tables = defaultdict(list)
    for path in files:
        try:
            table = tool.read(path)
            if table is None:
                continue
            found = tool.types(table)
        except Exception as error:
            faults.append(f"{name} cannot read {path.name} of {path.parent.name}: {error}")
            continue
        tables[path.name.replace("_one", "").replace("_two", "")].append((path, table, found))
        for column, kind in found.items():
            kinds[column][kind].append(f"{path.parent.name}/{path.name}")
    for column, found in kinds.items():
        if len(found) > 1:
            told = "; ".join(f"{kind} in {', '.join(where)}" for kind, where in found.items())
            faults.append(f"{name}, {column}: {told}")
    for file, those in tables.items():
        # Columns of a sweep are those of its levers; a blank column has no type.
        alike = [table for _, table, found in those if found.keys() == those[0][2].keys()]
        try:
            whole = tool.types(tool.stack(alike))
            if whole != those[0][2]:
                faults.append(f"{name}, {file} stacked: {whole}")
        except Exception as error:
            faults.append(f"{name} cannot stack {file}: {error}")
    results = {path.parent: table for path, table, _ in tables["results.csv"]}
    for path, errors, _ in tables["uncertainty.csv"]:
        with path.open() as file:
            rows = sum(1 for _ in file) - 1
        try:
            joined = tool.join(results[path.parent], errors)
        except Exception as error:
            joined = error
        if joined != rows:
            faults.append(f"{name}: {joined} of {rows} figures of {path} are joined")
    return faults


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        for command in COMMANDS:
            done = subprocess.run(
                [program, *command.split()], cwd=folder, capture_output=True, text=True
            )
            # Figures that differ, or that miss what is published, are no fault here.
            if done.returncode not in (0, 1) or not done.stdout:
                sys.exit(f"daam {command}: {done.stderr}")
        endings = {".csv", ".parquet", ".jsonl"}
        files = sorted(path for path in Path(folder).rglob("*") if path.suffix in endings)
        faults = [
            fault for tool in (Pandas(), Polars(), DuckDB(), SQLite()) for fault in check(tool, files)
        ]
        dated = []
        for path in files:
            if path.suffix == ".csv":
                with path.open(newline="") as file:
                    head = next(csv.reader(file))
                if "period" in head and head[-2:] != ["year", "month"]:
                    faults.append(f"{path.name} does not end with year and month")
                dated += [path.name] if "period" in head else []
    kinds = {path.name for path in files}
    print(f"{len(files)} files of {len(kinds)} names read with four tools, {len(faults)} faults")
    print("\n".join(faults))
    return 1 if faults or len(files) < 30 or len(dated) < 10 else 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1] if len(sys.argv) > 1 else "target/release/daam").resolve())))
