/// The response to an emergency: activated with a rule pack, stood down in the end.
@ApplicationModule(allowedDependencies = {"kernel", "identity", "audit"})
@NullMarked
package org.lianfang.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
