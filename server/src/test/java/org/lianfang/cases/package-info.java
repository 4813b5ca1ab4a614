@NullMarked
package org.lianfang.cases;

import org.jspecify.annotations.NullMarked;
