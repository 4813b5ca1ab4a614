/// The vault of identity numbers and telephones, masking, the purposes for which a person may look, and signatures
/// under
/// what leaves the installation.
/// Who looked is kept by `audit`; what is looked at, by the module that owns the record.
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.lianfang.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
