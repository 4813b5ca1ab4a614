/// The gates of a city and every crossing through them; totals are met by construction.
@NullMarked
package org.lianfang.scenarios.gates;

import org.jspecify.annotations.NullMarked;
