/// Importing editions, making grids and cells, renaming, moving, splitting, merging, drawing.
@NullMarked
package org.lianfang.territory.usecase;

import org.jspecify.annotations.NullMarked;
