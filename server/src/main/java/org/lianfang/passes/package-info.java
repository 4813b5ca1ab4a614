/// What somebody may pass with: a status that follows from health grounds by the rule pack, signed passes that
/// carry
/// it, their
/// withdrawal, appeals, changes by hand with two people, visits that verify, alarms about over-reach, and what
/// residents see.
/// Not here: what a gate does with a pass; who is a contact.
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
            "places",
            "testing",
            "zones",
            "cases",
            "isolation"
        })
@NullMarked
package org.lianfang.passes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
