/// Measures a server as users start it: writes against pgbench, latencies, reads, imports, starts, memory.
@NullMarked
package org.lianfang.bench;

import org.jspecify.annotations.NullMarked;
