/// Who is acting, what they may do and where; bound to each transaction.
@NullMarked
package org.lianfang.kernel.access;

import org.jspecify.annotations.NullMarked;
