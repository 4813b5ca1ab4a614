/// What people do in a round of testing; the only transactions.
@NullMarked
package org.lianfang.testing.usecase;

import org.jspecify.annotations.NullMarked;
