/// The server's clock, the only source of moments.
@NullMarked
package org.lianfang.kernel.time;

import org.jspecify.annotations.NullMarked;
