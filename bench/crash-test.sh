#!/usr/bin/env bash
# Kills server and database during the load: bench/crash-test.sh [rounds, 20 unless told] [crossings or samples]
# Passes when nothing acknowledged is missing, nothing is there twice, counters and audit chain are right.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -f server/target/lianfang.jar ] && [ -d bench/target/lib ] || { echo "bench: build first: ./mvnw -DskipTests package" >&2; exit 2; }
java=$(./lianfang find-jdk)/bin/java
exec "$java" -cp "bench/target/classes:bench/target/lib/*" org.lianfang.bench.crash.CrashTest "$@"
