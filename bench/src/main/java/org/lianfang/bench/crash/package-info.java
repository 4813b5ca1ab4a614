/// Kills server and database during the load, again and again, and looks whether anything acknowledged is missing.
@NullMarked
package org.lianfang.bench.crash;

import org.jspecify.annotations.NullMarked;
