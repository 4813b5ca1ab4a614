/// Residents and households, found by any of their names; their home measures.
@ApplicationModule(
        allowedDependencies = {"kernel", "identity", "privacy", "audit", "response", "indicators", "territory"})
@NullMarked
package org.lianfang.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
