@NullMarked
package org.lianfang.kernel.time;

import org.jspecify.annotations.NullMarked;
