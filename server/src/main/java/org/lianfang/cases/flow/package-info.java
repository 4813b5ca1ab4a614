/// What the module hears from others, and what its clock does.
@NullMarked
package org.lianfang.cases.flow;

import org.jspecify.annotations.NullMarked;
