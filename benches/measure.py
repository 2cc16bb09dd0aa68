"""Runs the program and says what it took: for the scripts beside this one."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Taken:
    """Seconds on the clock, seconds of processors, megabytes at most."""

    wall: float
    cpu: float
    peak: float


def run(binary, *arguments):
    """Runs `daam run` once, its files written aside and thrown away."""
    with tempfile.TemporaryDirectory() as aside:
        command = [str(binary), "run", *arguments, "--out", f"{aside}/run"]
        begun = time.monotonic()
        process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
        if status != 0:
            raise SystemExit(f"{' '.join(command)}\n{said}")
    return Taken(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def medians(takes):
    """The medians of several runs."""
    middle = lambda what: statistics.median(getattr(one, what) for one in takes)
    return Taken(middle("wall"), middle("cpu"), middle("peak"))


def instructions(binary, *arguments):
    """Instructions of `daam run` as valgrind counts them: the same each time, whatever else
    the machine does."""
    with tempfile.TemporaryDirectory() as aside:
        counted = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
             str(binary), "run", *arguments, "--threads", "1", "--out", f"{aside}/run"],
            capture_output=True, text=True, check=False,
        )
    for line in counted.stderr.splitlines():
        if "Collected :" in line:
            return int(line.split(":")[1])
    raise SystemExit(f"valgrind counted nothing:\n{counted.stderr}")
