/// Organisations, members, teams, posts and recorded shifts; the named grid worker of every grid.
@ApplicationModule(
        allowedDependencies = {"kernel", "identity", "privacy", "audit", "response", "indicators", "territory", "people"
        })
@NullMarked
package org.lianfang.workforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
