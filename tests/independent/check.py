"""Recomputes the indicators of a run from its exported micro-data, with pandas and numpy.

    python tests/independent/check.py [path of the daam program]

Needs what requirements.txt beside it lists. Nothing of the program's code or definitions is
used: every indicator is computed from the households and persons themselves, exactly, after
the literature. Ends with 1 when a figure is farther than its tolerance, which is the error the
documentation states for figures read from histograms, and a rounding error for the others.
"""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import census
import pandas as pd
from welfare import benchmarks, by_group, dynamics, figures, gains

SAMPLE = "1%"
BEFORE, CENSUS, MONTH = "2025-12", "2026-09", "2026-12"
YEAR = MONTH[:4]
FIRST, OTHER = "baseline", "rank_align_cnss"


# Figures read from histograms of 64 bins an octave, or of scores: largest error stated,
# absolute, relative to 1 or to the figure when larger than 1.
TOLERANCE = {
    "gini": 2e-5,
    "theil_index": 2e-5,
    "mean_log_deviation": 2e-5,
    "atkinson_index": 2e-5,
    "s80_s20_ratio": 1e-4,
    "palma_ratio": 1e-4,
    "sen_shorrocks_thon_index": 1e-6,
    "decile_mean_consumption": 1e-3,
    "median_consumption": 1e-3,
    "lorenz": 2e-5,
    "concentration_curve": 1e-3,
    # Few households are poor: a curve of steps, read between bins of the score.
    "score_roc": 1.5e-2,
    "exclusion_error_at_threshold": 1e-9,
    "inclusion_error_at_threshold": 1e-9,
    "exclusion_error target=bottom_20": 2e-3,
    "exclusion_error target=bottom_40": 2e-3,
    "inclusion_error target=bottom_20": 2e-3,
    "inclusion_error target=bottom_40": 2e-3,
    "household_exclusion_error target=bottom_20": 2e-3,
    "household_exclusion_error target=bottom_40": 2e-3,
    "household_inclusion_error target=bottom_20": 2e-3,
    "household_inclusion_error target=bottom_40": 2e-3,
    "coady_grosh_hoddinott_index target=bottom_20": 5e-3,
    "coady_grosh_hoddinott_index target=bottom_40": 5e-3,
    "transfer_share": 1e-3,
    "concentration_coefficient": 1e-3,
    "score_roc_area": 1e-3,
    "benchmark_poverty_headcount": 1e-3,
    "benchmark_poverty_gap": 1e-3,
    "gain_share": 1e-3,
    # Money is summed in whole centimes a person, of what the household received.
    "coady_grosh_hoddinott_index": 1e-6,
    "adequacy": 1e-6,
    "cost_per_point_of_poverty": 1e-6,
}


def tolerance(name):
    indicator = name.split(" ")[0].removesuffix("_before_transfer")
    group = name.partition(" ")[2]
    return TOLERANCE.get(f"{indicator} {group}".strip(), TOLERANCE.get(indicator, 1e-8))


def read_lines(run):
    """Poverty lines of a run, dirhams of 2022 per person and year by milieu."""
    record = tomllib.loads((run / "run.toml").read_text())
    return {
        line["name"]: dict(zip(["urban", "rural"], line["dirhams"]))
        for line in record["poverty_line"]
    }


def export(program, folder, scenario, month):
    out = Path(folder, f"{scenario}-{month}")
    command = [program, "export", "--scenario", scenario, "--month", month]
    command += ["--format", "parquet", "--sample", SAMPLE, "--out", out]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return pd.read_parquet(out / "households.parquet"), pd.read_parquet(out / "persons.parquet")


def compare(exact, results, at, wrong, seen):
    """Compares the figures the run has of a scenario, a period and a place; how many it has."""
    scenario, period, place = at
    rows = results[
        (results["scenario"] == scenario)
        & (results["period"] == period)
        & (results["geography"] == place)
    ]
    read = {
        (f"{row.indicator} {row.group}" if row.group != "all" else row.indicator): row.value
        for row in rows.itertuples()
    }
    known = {name: value for name, value in exact.items() if name in read}
    for name, value in known.items():
        seen.add(name.split(" ")[0])
        error = abs(float(read[name]) - value) / max(1, abs(value))
        if not error <= tolerance(name):
            said = f"{read[name]} in the run, {value} exactly ({error:.1e})"
            wrong.append(f"{scenario} {period} {place} {name}: {said}")
    return len(known)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        run = Path(folder, "run")
        command = [program, "run", FIRST, OTHER, "--to", MONTH, "--format", "csv"]
        command += ["--sample", SAMPLE, "--line", "half_median=8000", "--out", run]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        results = pd.read_csv(run / "results.csv", keep_default_na=False)
        lines = read_lines(run)
        first, persons = export(program, folder, FIRST, MONTH)
        other, _ = export(program, folder, OTHER, MONTH)
        earlier, _ = export(program, folder, FIRST, BEFORE)
        counted = export(program, folder, FIRST, CENSUS)

    compared, wrong, seen = 0, [], set()
    for scenario, homes in [(FIRST, first), (OTHER, other)]:
        for place in ["MA", "MA:urban", "MA:rural"]:
            milieu = place.partition(":")[2]
            frame = homes[homes["milieu"] == milieu] if milieu else homes
            exact = figures(frame, lines) | benchmarks(frame, lines)
            if scenario == FIRST:
                exact |= by_group(frame, persons, lines) | dynamics(frame, earlier, lines)
            else:
                exact |= gains(frame, first)
            at = (scenario, YEAR, place)
            # Shares of the country's persons mean the country's ranking.
            if milieu:
                national = ("bottom_", "transfer_share")
                exact = {n: v for n, v in exact.items() if not any(w in n for w in national)}
            compared += compare(exact, results, at, wrong, seen)
    homes, persons = counted
    for place in ["MA", "MA:urban", "MA:rural"]:
        milieu = place.partition(":")[2]
        frame = homes[homes["milieu"] == milieu] if milieu else homes
        exact = census.figures(frame, persons)
        compared += compare(exact, results, (FIRST, CENSUS, place), wrong, seen)
    print(f"{compared} figures of {len(seen)} indicators compared, {len(wrong)} apart")
    print("\n".join(wrong))
    return 1 if wrong or compared < 1000 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "target/release/daam"))
