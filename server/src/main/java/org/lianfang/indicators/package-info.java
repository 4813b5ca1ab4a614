/// Counters per day and area, added in the transaction that writes the fact, proved by recounting.
@ApplicationModule(allowedDependencies = {"kernel", "identity", "audit", "response"})
@NullMarked
package org.lianfang.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
