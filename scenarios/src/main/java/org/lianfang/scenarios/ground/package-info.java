/// The city's real divisions, and who lives where in them: villages, grids, cells, households, residents.
@NullMarked
package org.lianfang.scenarios.ground;

import org.jspecify.annotations.NullMarked;
