/// Who came home and is kept apart, who was turned back or escorted, and what a city's account says about them.
@NullMarked
package org.lianfang.scenarios.apart;

import org.jspecify.annotations.NullMarked;
