/// What the passes module hears from others, and what its clock does.
@NullMarked
package org.lianfang.passes.flow;

import org.jspecify.annotations.NullMarked;
