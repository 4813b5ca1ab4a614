package org.lianfang.territory.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.TerritoryRefusal;

/// Division codes as clients write them.
final class Codes {

    private Codes() {}

    /// @throws Refusal `territory/code-not-valid` when it is not 1 to 18 digits
    static AreaKey area(String code) {
        try {
            return AreaKey.of(code.strip());
        } catch (IllegalArgumentException notACode) {
            throw TerritoryRefusal.CODE_NOT_VALID.with();
        }
    }

    /// Codes with commas between; none when absent.
    static List<AreaKey> areas(@Nullable String codes) {
        var areas = new ArrayList<AreaKey>();
        if (codes != null && !codes.isBlank()) {
            for (var code : codes.split(",", -1)) {
                areas.add(area(code));
            }
        }
        return areas;
    }
}
