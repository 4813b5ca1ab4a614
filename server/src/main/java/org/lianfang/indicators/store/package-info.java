/// All SQL of the module: changes, the figures they are folded into, and reading both as one.
@NullMarked
package org.lianfang.indicators.store;

import org.jspecify.annotations.NullMarked;
