package org.lianfang.testing.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.CoverClass;
import org.lianfang.testing.usecase.SweepingTheUncovered;

/// A resident in a list of a round: masked. The telephone is opened through the register.
///
/// @param reason why, when a visit found one
record CoverLine(
        UUID residentId,
        String nameMasked,
        @Nullable String phoneMasked,
        String door,
        UUID householdId,
        AreaKey areaKey,
        @Nullable String areaName,
        CoverClass state,
        @Nullable String reason) {

    static CoverLine of(SweepingTheUncovered.Line line, Map<AreaKey, String> names) {
        var listed = line.listed();
        return new CoverLine(
                listed.resident(),
                line.person().name(),
                line.person().phone(),
                line.person().door(),
                listed.household(),
                listed.area(),
                names.get(listed.area()),
                listed.state(),
                listed.reason());
    }

    /// Where somebody lives never slips into a log.
    @Override
    public String toString() {
        return "CoverLine[" + residentId + "]";
    }
}
