/// Areas as numbers: an area and everything in it is one range of a bigint.
@NullMarked
package org.lianfang.kernel.area;

import org.jspecify.annotations.NullMarked;
