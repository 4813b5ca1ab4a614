/// Cases with their classification and clocks, where they were, who was there with them, which of
/// these a person has verified as contacts, and the one plan of each contact. Not here: rooms,
/// checks and release of those who are isolated; what a pass shows.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "privacy",
            "audit",
            "response",
            "indicators",
            "territory",
            "people",
            "people::sheet",
            "places",
            "testing",
            "zones"
        })
@NullMarked
package org.lianfang.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
