/// States, rules and what follows from facts: no Spring, no SQL, no clock.
@NullMarked
package org.lianfang.passes.model;

import org.jspecify.annotations.NullMarked;
