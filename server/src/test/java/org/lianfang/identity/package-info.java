@NullMarked
package org.lianfang.identity;

import org.jspecify.annotations.NullMarked;
