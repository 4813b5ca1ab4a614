#!/usr/bin/env bash
# Measures a server against its yardsticks: bench/run.sh writes|reads|imports|starts|all [seconds]
# Needs pgbench on the PATH (Debian: postgresql-contrib or postgresql-15).
set -euo pipefail
cd "$(dirname "$0")/.."
command -v pgbench >/dev/null || { echo "bench: pgbench is missing. Install PostgreSQL's client programs (Debian: apt install postgresql-15)." >&2; exit 2; }
[ -f server/target/lianfang.jar ] && [ -d bench/target/lib ] || { echo "bench: build first: ./mvnw -DskipTests package" >&2; exit 2; }
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -cp "bench/target/classes:bench/target/lib/*" org.lianfang.bench.Bench "$@"
