/// What makes one city different from another: its figures, days, sources. One class for each city.
@NullMarked
package org.lianfang.scenarios.city;

import org.jspecify.annotations.NullMarked;
