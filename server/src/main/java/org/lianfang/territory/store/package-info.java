/// All SQL of the module, and the copy in memory that other modules ask.
@NullMarked
package org.lianfang.territory.store;

import org.jspecify.annotations.NullMarked;
