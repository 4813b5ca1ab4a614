/// What every module stands on: areas and scopes, refusals, the database, the write combiner, the clock.
/// Nothing here knows the trade of any module.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.lianfang.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
