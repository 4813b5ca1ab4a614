@NullMarked
package org.lianfang.workforce;

import org.jspecify.annotations.NullMarked;
