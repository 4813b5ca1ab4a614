@NullMarked
package org.lianfang.isolation;

import org.jspecify.annotations.NullMarked;
