/// Accounts, roles, grants, sessions and tokens: who somebody is and where each of their rights holds. What a right
/// allows is decided by the module that asks for it.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.lianfang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
