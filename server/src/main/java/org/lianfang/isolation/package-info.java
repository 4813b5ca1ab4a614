/// People whom a rule keeps apart: sites and rooms, who waits, who is where, checks, referrals to hospital, tests
/// and the day of release. Not here: who is a contact, and what a pass shows.
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
            "testing",
            "cases",
            "cases::spi"
        })
@NullMarked
package org.lianfang.isolation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
