/// Keeping the register of places, checking in, and forgetting check-ins.
@NullMarked
package org.lianfang.places.usecase;

import org.jspecify.annotations.NullMarked;
