#!/usr/bin/env bash
# Measures a server against its yardsticks:
#   bench/run.sh writes [seconds]
#   bench/run.sh reads [--keep DIR] [residents] [crossings]    filling takes minutes: DIR is filled once and measured often
#   bench/run.sh fill --keep DIR [residents] [crossings]       fills only
#   bench/run.sh imports [--keep DIR] [rows]                   with DIR: beside the residents that DIR was filled with
#   bench/run.sh testing [--keep DIR] [people] [minutes]         a round in a city of 10,000,000: filling takes minutes
#   bench/run.sh desks --keep DIR                                  the contest of desks with pgbench alone, in a round filled before
#   bench/run.sh overload --keep DIR                               three times the rate of the contest before it, in a round filled before
#   bench/run.sh passes [seconds]                                issuing passes, and what verifiers ask
#   bench/run.sh isolation [people]                              board and overdue list with so many people in rooms
#   bench/run.sh chain [cases]                                 the chains of a city and what is counted from them
#   bench/run.sh outage [records]                              1,000 phones with so many records each come back at once
#   bench/run.sh fill-round --keep DIR [people]                   fills only
#   bench/run.sh tracing [alone|spark] [--people N] [--presences N] [--keep DIR]   contacts, beside PostgreSQL and DuckDB; the engine alone;
#                                                              or beside Apache Spark (JDK 17; heap in BENCH_SPARK_HEAP, 4g)
#   bench/run.sh rt [--keep DIR]                               reproduction numbers beside EpiEstim's (Debian: r-cran-epiestim); no server
#   bench/run.sh starts
# Needs pgbench on the PATH (Debian: postgresql-contrib or postgresql-15).
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = rt ] || [ "${1:-} ${2:-}" = "tracing spark" ]; then
  [ "$1" = tracing ] || command -v Rscript >/dev/null || { echo "bench: R is missing. Install EpiEstim (Debian: apt-get install r-cran-epiestim)." >&2; exit 2; }
  [ -d bench/target/lib ] || { echo "bench: build first: ./mvnw -DskipTests package" >&2; exit 2; }
  java=$(./lianfang find-jdk)/bin/java
  exec "$java" --enable-native-access=ALL-UNNAMED ${BENCH_JVM:-} -cp "bench/target/classes:bench/target/lib/*" org.lianfang.bench.Bench "$@"
fi
command -v pgbench >/dev/null || { echo "bench: pgbench is missing. Install PostgreSQL's client programs (Debian: apt install postgresql-15)." >&2; exit 2; }
[ -f server/target/lianfang.jar ] && [ -d bench/target/lib ] || { echo "bench: build first: ./mvnw -DskipTests package" >&2; exit 2; }
java=$(./lianfang find-jdk)/bin/java
exec "$java" --enable-native-access=ALL-UNNAMED ${BENCH_JVM:-} -cp "bench/target/classes:bench/target/lib/*" org.lianfang.bench.Bench "$@"
