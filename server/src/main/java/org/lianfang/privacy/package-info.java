/// The vault of identity numbers and telephones, masking, and the purposes for which a person may look.
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.lianfang.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
