/// Mass testing: rounds, stations, swabs in tubes, the way to the lab, results, and who is not covered yet.
/// Not here: what follows for a person from a positive result.
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
            "people::sheet"
        })
@NullMarked
package org.lianfang.testing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
