package org.lianfang.testing.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.Setting;

/// A station as the planner sees it.
///
/// @param spot absent when nobody has told where it stands
public record Site(
        UUID id, Setting setting, AreaKey area, @Nullable Spot spot, int samplesPerHour, boolean open) {

    /// Isolation sites test those who stay there, and a sealed building only its own people.
    public boolean takes(AreaKey home) {
        return switch (setting) {
            case ISOLATION_SITE -> false;
            case SEALED_BUILDING -> area.contains(home);
            case COMMUNITY -> true;
        };
    }
}
