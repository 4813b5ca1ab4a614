/// What the isolation module hears from others, and what its clock does.
@NullMarked
package org.lianfang.isolation.flow;

import org.jspecify.annotations.NullMarked;
