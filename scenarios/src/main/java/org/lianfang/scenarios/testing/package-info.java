/// Rounds in which everybody is tested: who comes where, tubes, boxes, what the lab finds, who is called back,
/// who stays away and why. All of it follows from the city's seed.
@NullMarked
package org.lianfang.scenarios.testing;

import org.jspecify.annotations.NullMarked;
