@NullMarked
package org.lianfang.testing;

import org.jspecify.annotations.NullMarked;
