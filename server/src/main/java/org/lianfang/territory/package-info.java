/// Areas from the province to the joint-household cell: division codes, editions, boundaries, history.
@ApplicationModule(allowedDependencies = {"kernel", "identity", "audit", "response", "indicators"})
@NullMarked
package org.lianfang.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
