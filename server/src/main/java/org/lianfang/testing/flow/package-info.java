/// What the testing module hears from others.
@NullMarked
package org.lianfang.testing.flow;

import org.jspecify.annotations.NullMarked;
