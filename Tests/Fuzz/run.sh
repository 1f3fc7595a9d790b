#!/bin/bash
# run.sh [TARGET …]: fuzzes each target, or all of them in turn, for FUZZ_SECONDS (60) each, under the
# address sanitizer. Inputs that reach something new are kept in FUZZ_CORPUS (.build-fuzz/corpus), and
# those that break a property in .build-fuzz/finds. Every run appends a line to .build-fuzz/log.
set -uo pipefail
cd "$(dirname "$0")/../.."
targets=("$@")
[ $# -gt 0 ] || targets=(csv xml gzip zip text expression yaml table submission)
program=.build-fuzz/release/threedef-fuzz
corpus=${FUZZ_CORPUS:-.build-fuzz/corpus}
status=0
mkdir -p .build-fuzz/finds
for target in "${targets[@]}"; do
  mkdir -p "$corpus/$target"
  dictionary=Tests/Fuzz/dictionaries/$target.dict
  started=$(date -u +%FT%TZ)
  # The crash handler of Swift would keep libFuzzer from writing the input down. Swift marks bits of the
  # pointers in its enums, which the search for leaks then takes for lost.
  ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no FUZZ_TARGET=$target "$program" \
    -max_total_time="${FUZZ_SECONDS:-60}" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
    -artifact_prefix=".build-fuzz/finds/$target-" $([ -f "$dictionary" ] && echo "-dict=$dictionary") \
    ${FUZZ_OPTIONS:-} "$corpus/$target" "Tests/Fuzz/corpus/$target" > ".build-fuzz/$target.txt" 2>&1
  ended=$?
  executions=$(grep -a '^stat::' ".build-fuzz/$target.txt" | sed -n 's/^stat::number_of_executed_units: *//p' | tail -n 1)
  covered=$(grep -a -o 'cov: [0-9]*' ".build-fuzz/$target.txt" | tail -n 1)
  verdict="nothing found"
  if [ $ended -ne 0 ]; then
    status=1
    verdict="FOUND: $(grep -a -m 1 -E 'Fatal error|ERROR' ".build-fuzz/$target.txt")"
  fi
  echo "$started $(date -u +%FT%TZ) $target: ${executions:-?} inputs, ${covered:-cov: ?}, $verdict" \
    | tee -a .build-fuzz/log
done
exit $status
