/// What the gates module hears.
@NullMarked
package org.lianfang.gates.flow;

import org.jspecify.annotations.NullMarked;
