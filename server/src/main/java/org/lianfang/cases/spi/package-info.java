/// Where other modules plug in what they know of who was where.
@NamedInterface("spi")
@NullMarked
package org.lianfang.cases.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
