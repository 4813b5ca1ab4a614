/// What people do with the workforce; the only transactions.
@NullMarked
package org.lianfang.workforce.usecase;

import org.jspecify.annotations.NullMarked;
