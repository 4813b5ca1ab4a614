/// Gates and the crossings recorded at them; hand-over from shift to shift.
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
            "cases::spi",
            "passes",
            "isolation",
            "workforce"
        })
@NullMarked
package org.lianfang.gates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
