/// How modules hear of each other's events.
@NullMarked
package org.lianfang.kernel.event;

import org.jspecify.annotations.NullMarked;
