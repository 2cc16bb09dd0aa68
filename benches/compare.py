#!/usr/bin/env python3
"""Compares the speed of two commits in one session, so that a loss shows as a ratio.

    benches/compare.py main my-branch
    benches/compare.py HEAD~1 HEAD --pairs 7 -- baseline --sample 4%

Each commit is built in a folder of its own under target/compare. Their runs alternate, so that
what else the machine does weighs on both; medians and their ratio are printed, then, where
valgrind is installed, the instructions of a smaller run.
"""

import argparse
import shutil
import subprocess
import sys

from measure import ROOT, instructions, medians, run


def build(commit):
    """The release binary of a commit."""
    git = lambda *words: subprocess.run(
        ["git", "-C", str(ROOT), *words], check=True, capture_output=True, text=True
    ).stdout.strip()
    full = git("rev-parse", f"{commit}^{{commit}}")
    folder = ROOT / "target" / "compare" / full[:12]
    tree, target = folder / "tree", folder / "target"
    binary = target / "release" / "daam"
    if not binary.exists():
        shutil.rmtree(tree, ignore_errors=True)
        git("worktree", "prune")
        git("worktree", "add", "--detach", "--force", str(tree), full)
        print(f"building {commit} ({full[:12]})", flush=True)
        subprocess.run(
            ["cargo", "build", "--release", "--quiet", "--locked", "--target-dir", str(target)],
            cwd=tree, check=True,
        )
        git("worktree", "remove", "--force", str(tree))
    return binary


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n")[0], epilog="after --: arguments of daam run"
    )
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--pairs", type=int, default=5)
    given = sys.argv[1:]
    cut = given.index("--") if "--" in given else len(given)
    asked = parser.parse_args(given[:cut])
    arguments = given[cut + 1 :] or ["--sample", "2%"]
    if "--format" not in arguments:
        arguments += ["--format", "csv"]
    binaries = [build(asked.old), build(asked.new)]
    for binary in binaries:
        run(binary, *arguments)
    takes = [[], []]
    for _ in range(asked.pairs):
        for binary, of_one in zip(binaries, takes):
            of_one.append(run(binary, *arguments))
    old, new = map(medians, takes)
    print(f"daam run {' '.join(arguments)}, medians of {asked.pairs} pairs")
    print(f"{'':14}{asked.old:>16}{asked.new:>16}   new / old")
    for name, unit in [("wall", "s"), ("cpu", "s"), ("peak", "MB")]:
        one, other = getattr(old, name), getattr(new, name)
        print(f"{name + ', ' + unit:14}{one:16.2f}{other:16.2f}   {other / one:.3f}")
    if shutil.which("valgrind"):
        small = ("--sample", "0.2%", "--format", "csv")
        one, other = (instructions(binary, *small) for binary in binaries)
        print(f"{'instructions':14}{one:16,}{other:16,}   {other / one:.3f}   ({small[1]} run)")


main()
