#!/usr/bin/env python3
"""run.py THREEDEF [SIZE ...]: measures the main job on synthetic cities, as whole processes, medians of five runs.

For each size (schools; 2000, 20000 and 500000 unless given) and layout it prints the seconds of a first run, of a re-run with
nothing new, the largest memory, and what the program says of its stages as forms/s and MB/s; beside a peer, in turn and in
the same sitting: the same reading and summing in Python's standard library (peer.py, which keeps no ledger and checks
nothing). Then, for a month with the month before it, what the program says a re-run takes from the loaded ledger on: every
check, requirement and table together. The last lines give the exponents by which times grow with schools: 1.00 is linear.
"""
import math, os, re, resource, shutil, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
MONTH = "2023-03"


def run(command):
    """Seconds, KB of memory at most, and standard error of a process."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status: sys.exit("%s ended with %d: %s" % (" ".join(command), status, said))
    return time.perf_counter() - started, usage.ru_maxrss, said


def aggregate(threedef, city):
    return run([threedef, "aggregate", "--workspace", city, "--month", MONTH, "--quiet", "--verbose", "--language", "en"])


def stages(said):
    """Milliseconds of each stage that the program tells of, by name."""
    return {name: int(time) for name, time in re.findall(r"^(.+) (\d+) ms$", said, re.MULTILINE)}


def sample(threedef, city, size, layout, months):
    command = [threedef, "sample", city, "--schools", str(size), "--units", str(max(10, size // 200)), "--seed", "7",
               "--layout", layout, "--quiet"]
    for month in months: command += ["--months", month]
    subprocess.run(command, check=True)


def measure(threedef, city, runs):
    first, again, memory, told = [], [], 0, []
    for _ in range(runs):
        for leftover in ("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"):
            if os.path.exists(os.path.join(city, leftover)): os.remove(os.path.join(city, leftover))
        shutil.rmtree(os.path.join(city, "out"), ignore_errors=True)
        seconds, kilobytes, said = aggregate(threedef, city)
        first.append(seconds)
        told.append(stages(said))
        memory = max(memory, kilobytes)
        again.append(aggregate(threedef, city)[0])
    middle = {name: statistics.median(one[name] for one in told) for name in told[0]}
    return statistics.median(first), statistics.median(again), memory, middle


def print_whole_job(threedef, work, size, layout, growth):
    """The main job at one size: a first run, a re-run, and the peer."""
    city = os.path.join(work, "%s-%d" % (layout, size))
    sample(threedef, city, size, layout, [MONTH])
    inbox = os.path.join(city, "inbox", MONTH)
    megabytes = sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(inbox) for f in fs) / 1e6
    runs = 5 if size <= 20000 else 1
    first, again, memory, told = measure(threedef, city, runs)
    peer = statistics.median(run([sys.executable, os.path.join(HERE, "peer.py"), city, MONTH])[0] for _ in range(min(3, runs)))
    growth.setdefault("first run, " + layout, []).append((size, first))
    rates = ", ".join("%s %.0f forms/s %.0f MB/s" % (n, size / max(s, 1) * 1000, megabytes / max(s, 1) * 1000) for n, s in told.items())
    print("%-8d %-6s %9.3f %9.3f %9.3f %5d MB   %s; %.1f times the peer's speed"
          % (size, layout, first, again, peer, memory // 1024, rates, peer / first), flush=True)
    shutil.rmtree(city)


def print_from_ledger(threedef, work, size, growth):
    """Every check, requirement and table of a month with the month before it, from the loaded ledger on."""
    city = os.path.join(work, "two-%d" % size)
    sample(threedef, city, size, "single", ["2023-02", MONTH])
    aggregate(threedef, city)
    runs = [stages(aggregate(threedef, city)[2]) for _ in range(5)]
    ledger, sums = (statistics.median(one[name] for one in runs) / 1000 for name in ("ledger", "checks and sums"))
    growth.setdefault("checks, requirements and tables", []).append((size, sums))
    print("%-8d ledger read in %.3f s; checks, requirements and all tables %.3f s, %.2f microseconds a school"
          % (size, ledger, sums, sums / size * 1e6), flush=True)
    shutil.rmtree(city)


def main():
    threedef = os.path.abspath(sys.argv[1])
    sizes = [int(s) for s in sys.argv[2:]] or [2000, 20000, 500000]
    work = tempfile.mkdtemp(prefix="bench-")
    growth = {}
    try:
        print("%-8s %-6s %9s %9s %9s %8s   %s" % ("schools", "input", "first s", "again s", "peer s", "memory", "stages of the first run"))
        for size in sizes:
            for layout in ("xml", "csv", "single") if size <= 20000 else ("single",):
                print_whole_job(threedef, work, size, layout, growth)
        print("\nA month and the month before it, nothing new in the inbox:")
        for size in sizes: print_from_ledger(threedef, work, size, growth)
        print()
        for name, points in growth.items():
            for (a, s), (b, t) in zip(points, points[1:]):
                print("%s, from %d to %d schools: exponent %.2f" % (name, a, b, math.log(t / s) / math.log(b / a)))
    finally: shutil.rmtree(work)


if __name__ == "__main__": main()
