#!/usr/bin/env python3
"""run.py THREEDEF [SIZE ...]: measures the main job on synthetic cities, as whole processes, medians of five runs.

For each size (schools; 2000, 20000 and 200000 unless given) and layout it prints the seconds of a first run, of a re-run with
nothing new, the largest memory, and what the program says of its stages as forms/s and MB/s; beside a peer, in turn and in
the same sitting: the same reading and summing in Python's standard library (peer.py, which keeps no ledger and checks
nothing). The last lines give the exponent by which time grows with schools: 1.00 is linear.
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


def measure(threedef, city, runs):
    first, again, memory, stages = [], [], 0, []
    for _ in range(runs):
        for leftover in ("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"):
            if os.path.exists(os.path.join(city, leftover)): os.remove(os.path.join(city, leftover))
        shutil.rmtree(os.path.join(city, "out"), ignore_errors=True)
        command = [threedef, "aggregate", "--workspace", city, "--month", MONTH, "--quiet", "--verbose"]
        seconds, kilobytes, said = run(command)
        first.append(seconds)
        stages.append([int(n) for n in re.findall(r"(\d+) (?:毫秒|ms)", said)])
        memory = max(memory, kilobytes)
        again.append(run(command)[0])
    return statistics.median(first), statistics.median(again), memory, [statistics.median(s) for s in zip(*stages)]


def main():
    threedef = os.path.abspath(sys.argv[1])
    sizes = [int(s) for s in sys.argv[2:]] or [2000, 20000, 200000]
    work = tempfile.mkdtemp(prefix="bench-")
    growth = {}
    print("%-8s %-6s %9s %9s %9s %8s   %s" % ("schools", "input", "first s", "again s", "peer s", "memory", "stages of the first run"))
    try:
        for size in sizes:
            for layout in ("xml", "csv", "single") if size <= 20000 else ("single",):
                city = os.path.join(work, "%s-%d" % (layout, size))
                units = str(max(10, size // 200))
                subprocess.run([threedef, "sample", city, "--schools", str(size), "--units", units, "--seed", "7", "--layout", layout,
                                "--months", MONTH, "--quiet"], check=True)
                inbox = os.path.join(city, "inbox", MONTH)
                megabytes = sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(inbox) for f in fs) / 1e6
                runs = 5 if size <= 20000 else 3
                first, again, memory, stages = measure(threedef, city, runs)
                peer = statistics.median(run([sys.executable, os.path.join(HERE, "peer.py"), city, MONTH])[0] for _ in range(min(3, runs)))
                growth.setdefault(layout, []).append((size, first))
                told = ", ".join("%s %.0f forms/s %.0f MB/s" % (n, size / max(s, 1) * 1000, megabytes / max(s, 1) * 1000)
                                 for n, s in zip(("intake", "checks and sums", "outputs"), stages))
                print("%-8d %-6s %9.3f %9.3f %9.3f %5d MB   %s; %.1f times the peer's speed"
                      % (size, layout, first, again, peer, memory // 1024, told, peer / first), flush=True)
                shutil.rmtree(city)
        for layout, points in growth.items():
            for (a, s), (b, t) in zip(points, points[1:]):
                print("%s from %d to %d schools: exponent %.2f" % (layout, a, b, math.log(t / s) / math.log(b / a)))
    finally: shutil.rmtree(work)


if __name__ == "__main__": main()
