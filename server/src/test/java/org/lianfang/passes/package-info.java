@NullMarked
package org.lianfang.passes;

import org.jspecify.annotations.NullMarked;
