/// Which room for whom: a bus of people at once.
@NullMarked
package org.lianfang.isolation.planning;

import org.jspecify.annotations.NullMarked;
