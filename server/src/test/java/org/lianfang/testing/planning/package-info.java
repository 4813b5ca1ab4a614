@NullMarked
package org.lianfang.testing.planning;

import org.jspecify.annotations.NullMarked;
