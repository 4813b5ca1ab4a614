/// What was done and who looked: append-only, hash-chained, verifiable.
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.lianfang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
