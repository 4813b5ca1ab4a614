/// Chance from a fixed seed, and everything about people that is made up: names, numbers, plates, ids.
@NullMarked
package org.lianfang.scenarios.invention;

import org.jspecify.annotations.NullMarked;
