@NullMarked
package org.lianfang.isolation.store;

import org.jspecify.annotations.NullMarked;
