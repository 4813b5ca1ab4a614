/// What people do at gates; the only transactions.
@NullMarked
package org.lianfang.gates.usecase;

import org.jspecify.annotations.NullMarked;
