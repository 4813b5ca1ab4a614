/// Places where people come together: their register, the poster at the door, and who checked in there and when.
/// Not here: who met whom there; single places that are closed by a decision.
@ApplicationModule(allowedDependencies = {"kernel", "identity", "privacy", "audit", "response", "territory"})
@NullMarked
package org.lianfang.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
