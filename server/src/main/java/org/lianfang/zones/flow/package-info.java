/// What the zones module hears from others, and what its clock does.
@NullMarked
package org.lianfang.zones.flow;

import org.jspecify.annotations.NullMarked;
