/// Accounts, roles, grants and sessions: who somebody is and where each of their rights holds.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lianfang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
