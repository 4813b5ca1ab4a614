@NullMarked
package org.lianfang.audit;

import org.jspecify.annotations.NullMarked;
