@NullMarked
package org.lianfang.isolation.planning;

import org.jspecify.annotations.NullMarked;
