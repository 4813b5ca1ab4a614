/// What the command post sees: today, the map, the daily report. It asks everybody and is asked by nobody.
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
            "workforce",
            "gates"
        })
@NullMarked
package org.lianfang.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
