/// Areas of high and medium risk, from the day they are raised until the rule lifts them: which places, which level,
/// since when, until when at the latest, and on whose word. Not here: what a zone means for a person's pass.
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
            "testing"
        })
@NullMarked
package org.lianfang.zones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
