/// What was done and who looked: append-only, hash-chained, verifiable. Nothing here knows what the acts mean, and no
/// personal data is kept.
@ApplicationModule(allowedDependencies = {"kernel", "identity", "privacy"})
@NullMarked
package org.lianfang.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
