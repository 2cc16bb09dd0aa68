"""One client of the explorer does its worst while fifty others work: are they served?

    python3 tests/crowd/check.py PROGRAM [SECONDS]

Fifty clients at one loopback address ask for the page, the status of a run and its figures, first
alone, then while everything below comes from another address. Their 99th percentile must stay under
20 ms alone and under four times that beside the attacks, and the memory of the server within what
it was given plus 300 MB. Without other work on the machine: it measures time.
"""

import asyncio
import json
import multiprocessing
import pathlib
import random
import re
import socket
import subprocess
import sys
import tempfile
import time

CLIENTS, PAUSE = 50, 0.1
MEMORY = 1_000
ATTACKER, CROWD = "127.0.0.1", "127.0.0.2"
REFORM = {"changes": [{"parameter": "lump_sum.amount", "from": "2024-01", "value": 700}]}
BESIDE = ["no_transfer", "taper", "threshold_shift", "universal_0_5", "rank_align_cnss"]


def head(port, method, path, extra="", length=0):
    kind = "Content-Type: application/json\r\n" if method == "POST" else ""
    return (
        f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{kind}{extra}"
        f"Content-Length: {length}\r\n\r\n"
    ).encode()


def connect(port, address):
    return socket.create_connection(("127.0.0.1", port), 60, (address, 0))


def ask(port, address, method, path, body=None, page="one"):
    """Status and JSON of an answer."""
    sent = b"" if body is None else json.dumps(body).encode()
    with connect(port, address) as link:
        extra = f"X-Daam-Page: {page}\r\nConnection: close\r\n"
        link.sendall(head(port, method, path, extra, len(sent)) + sent)
        answer = b"".join(iter(lambda: link.recv(1 << 16), b""))
    start, _, told = answer.partition(b"\r\n\r\n")
    return int(start.split()[1]), json.loads(told or b"null")


def run(port, address, to, sample, beside=(), page="one"):
    asked = {"reform": REFORM, "beside": list(beside), "to": to, "sample": sample}
    return ask(port, address, "POST", "/api/runs", asked, page)


def finished(port, address, *asked):
    """Starts a run, waits for its end; its name and the version of its status."""
    status, told = run(port, address, *asked)
    assert status == 200, told
    while True:
        _, report = ask(port, address, "GET", f"/api/jobs/{told['id']}")
        if report["phase"] not in ("waiting", "running"):
            assert report["phase"] == "done", report
            return told["id"], report["version"]


# What the fifty do.


async def one(port, paths, until, times):
    reader = writer = None
    number = 0
    # They do not ask all at the same moment.
    await asyncio.sleep(random.random() * PAUSE)
    while time.monotonic() < until:
        begun = time.monotonic()
        if writer is None:
            reader, writer = await asyncio.open_connection(
                "127.0.0.1", port, local_addr=(CROWD, 0), limit=1 << 22
            )
        writer.write(head(port, "GET", paths[number % len(paths)]))
        start = await reader.readuntil(b"\r\n\r\n")
        assert start.split()[1] == b"200", start
        length = int(re.search(rb"content-length: (\d+)", start.lower())[1])
        await reader.readexactly(length)
        times.append(time.monotonic() - begun)
        number += 1
        await asyncio.sleep(PAUSE)
    writer.close()


async def crowd(port, paths, seconds):
    times = []
    until = time.monotonic() + seconds
    await asyncio.gather(*(one(port, paths, until, times) for _ in range(CLIENTS)))
    times.sort()
    return times[len(times) * 99 // 100], times[-1], len(times)


# What one client does to them, each until it is ended.


def deaf(port, path, sockets):
    """Asks and never reads."""
    held = []
    while True:
        for _ in range(sockets - len(held)):
            link = connect(port, ATTACKER)
            link.sendall(head(port, "GET", path))
            held.append(link)
        time.sleep(1)


def drips(port, start, sockets):
    """Sends a byte now and then, of a head or of a body."""
    held = []
    while True:
        while len(held) < sockets:
            try:
                link = connect(port, ATTACKER)
                link.sendall(start)
                held.append(link)
            except OSError:
                break
        for link in held[:]:
            try:
                link.sendall(b" ")
            except OSError:
                held.remove(link)
        time.sleep(1)


def long_names(port):
    """A parameter's name as long as a request may be."""
    change = {"parameter": "lump_sum.amoun" + "t" * 250_000, "from": "2024-01", "value": 1}
    while True:
        try:
            ask(port, ATTACKER, "POST", "/api/reform", {"changes": [change]})
        except (OSError, IndexError, ValueError):
            time.sleep(0.1)


def pages(port):
    """Seventy pages, each with a run of the whole country, each watching it."""
    going = {}
    while True:
        for page in range(70):
            try:
                if page not in going:
                    to, beside = ("2030-12", BESIDE) if page % 8 == 7 else ("2026-12", [])
                    status, told = run(port, ATTACKER, to, 1.0, beside, str(page))
                    if status == 200:
                        going[page] = told["id"]
                else:
                    ask(port, ATTACKER, "GET", f"/api/jobs/{going[page]}?after=0")
            except (OSError, IndexError, ValueError):
                pass
        time.sleep(1)


def files(port, job):
    """Every file of a run, again and again."""
    while True:
        for name in ("results.parquet", "summary.xlsx", "report.html", "persons.csv"):
            try:
                with connect(port, ATTACKER) as link:
                    link.sendall(head(port, "GET", f"/api/jobs/{job}/{name}", "Connection: close\r\n"))
                    while link.recv(1 << 16):
                        pass
            except OSError:
                time.sleep(0.1)


def memory(server):
    status = pathlib.Path(f"/proc/{server.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def main():
    program, seconds = sys.argv[1], float((sys.argv + ["30"])[2])
    folder = tempfile.TemporaryDirectory()
    server = subprocess.Popen(
        [program, "serve", "--port", "0", "--folder", folder.name, "--memory", str(MEMORY)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    attacks = []
    try:
        port = int(server.stdout.readline().rsplit(":", 1)[1])
        own, version = finished(port, CROWD, "2026-12", 0.002)
        paths = ["/", f"/api/jobs/{own}?after={version}", f"/api/jobs/{own}"]
        alone, worst, count = asyncio.run(crowd(port, paths, seconds))
        print(f"alone: {alone * 1e3:.1f} ms of 99 in 100, {worst * 1e3:.1f} at worst, {count} answers")

        large, _ = finished(port, ATTACKER, "2030-12", 0.002, BESIDE)
        body = head(port, "POST", "/api/runs", "", 200_000)
        for attack in (
            (deaf, port, f"/api/jobs/{large}/results.csv", 60),
            (deaf, port, f"/api/jobs/{large}", 60),
            (drips, port, body, 520),
            (drips, port, b"GET / HTTP/1.1\r\nX:", 60),
            (long_names, port),
            (pages, port),
            (files, port, large),
        ):
            attacks.append(multiprocessing.Process(target=attack[0], args=attack[1:], daemon=True))
            attacks[-1].start()
        time.sleep(3)
        beside, worst, count = asyncio.run(crowd(port, paths, seconds))
        print(f"beside attacks: {beside * 1e3:.1f} ms, {worst * 1e3:.1f} at worst, {count} answers")
        begun = time.monotonic()
        finished(port, CROWD, "2024-02", 0.002)
        print(f"a small run of theirs: {time.monotonic() - begun:.1f} s")
        held = memory(server)
        print(f"memory: {held:.0f} MB at most")
        assert server.poll() is None, "the server has ended"
        assert held <= MEMORY + 300, f"{held:.0f} MB are more than {MEMORY} and 300"
        assert alone < 0.02, "too slow without attacks"
        assert beside < 4 * alone, "too slow beside the attacks"
    finally:
        for attack in attacks:
            attack.kill()
        server.kill()
        server.wait()
        folder.cleanup()


main()
