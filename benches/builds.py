#!/usr/bin/env python3
"""Compares how long two commits take to build: from nothing, and after a touch of one file.

    benches/builds.py                       926c919, the last before the workspace, and HEAD
    benches/builds.py HEAD~1 HEAD --takes 3

Each commit is cloned into a temporary folder with an empty `target`, its libraries downloaded
beforehand. The two take turns at each step, so that what else the machine does weighs on both. A
touched file changes nothing in what is compiled, but its crate and all that stand on it are
compiled anew; the first file of each list that a commit has is touched.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from measure import ROOT

TOUCHED = {
    "report": ["crates/daam-report/src/lib.rs", "src/report/mod.rs"],
    "server": ["crates/daam-server/src/lib.rs", "src/serve/mod.rs"],
    "command": ["src/cli/mod.rs"],
    "core": ["crates/daam-core/src/lib.rs", "src/engine/mod.rs"],
}
BUILD = ["cargo", "build", "--release", "--locked", "--offline", "--quiet"]
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in ("CARGO_TARGET_DIR", "CARGO_INCREMENTAL", "RUSTFLAGS")
}


def run(command, tree):
    """Wall and processor seconds of a command and all that it starts."""
    begun = time.monotonic()
    process = subprocess.Popen(command, cwd=tree, env=ENVIRONMENT)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise SystemExit(f"{' '.join(command)} failed in {tree}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime


def told(*command, tree=ROOT):
    return subprocess.run(
        command, cwd=tree, env=ENVIRONMENT, check=True, capture_output=True, text=True
    ).stdout.strip()


def clone(commit, folder):
    """The files of a commit, libraries of this platform downloaded."""
    full = told("git", "rev-parse", f"{commit}^{{commit}}")
    host = next(
        line.split()[1] for line in told("rustc", "-vV").splitlines() if line.startswith("host:")
    )
    told("git", "clone", "--quiet", "--shared", "--no-checkout", str(ROOT), str(folder))
    told("git", "checkout", "--quiet", "--detach", full, tree=folder)
    told("cargo", "fetch", "--locked", "--target", host, tree=folder)
    return folder


def touch(tree, part):
    path = next(path for name in TOUCHED[part] if (path := tree / name).exists())
    path.touch()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("old", nargs="?", default="926c919")
    parser.add_argument("new", nargs="?", default="HEAD")
    parser.add_argument("--takes", type=int, default=1, help="of each step; medians are given")
    parser.add_argument("--only", nargs="+", choices=TOUCHED, default=list(TOUCHED))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as aside:
        trees = [
            clone(commit, Path(aside) / name)
            for commit, name in [(asked.old, "old"), (asked.new, "new")]
        ]
        compilers = {told("rustc", "--version", tree=tree) for tree in trees}
        if len(compilers) > 1:
            raise SystemExit(f"the commits have not one compiler: {compilers}; set RUSTUP_TOOLCHAIN")
        print(f"{compilers.pop()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        print(f"{'':10}{asked.old:>10}{'':8}{asked.new:>10}{'':8}   new / old")
        print(f"{'':10}{'wall, s':>10}{'cpu, s':>8}{'wall, s':>10}{'cpu, s':>8}{'wall':>7}{'cpu':>7}")
        for step in ["cold", *asked.only]:
            takes = [[], []]
            for _ in range(asked.takes):
                for tree, of_one in zip(trees, takes):
                    if step == "cold":
                        told("cargo", "clean", "--quiet", tree=tree)
                    else:
                        touch(tree, step)
                    of_one.append(run(BUILD, tree))
            old, new = ([statistics.median(one) for one in zip(*of_one)] for of_one in takes)
            print(
                f"{step:10}{old[0]:10.1f}{old[1]:8.1f}{new[0]:10.1f}{new[1]:8.1f}"
                f"{new[0] / old[0]:7.2f}{new[1] / old[1]:7.2f}",
                flush=True,
            )


main()
