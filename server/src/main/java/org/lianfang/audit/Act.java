package org.lianfang.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// Something somebody did or looked at. Never holds personal data: ids, counts and codes only. The actor and the moment
/// are added by the log.
///
/// @param action what was done, `module.verb` in lower case: `people.unmask`, `gates.crossings-recorded`
/// @param subjectKind what it was done to: `resident`, `gate`, `account`, …
/// @param subjectId its id, or a batch's digest
/// @param area where; decides who may read the entry
/// @param purpose why, when personal data was opened
/// @param detail small values that explain the act; no personal data
public record Act(
        String action,
        String subjectKind,
        String subjectId,
        AreaKey area,
        @Nullable String purpose,
        Map<String, Object> detail) {

    public static Act of(String action, String subjectKind, Object subjectId, AreaKey area) {
        return new Act(action, subjectKind, String.valueOf(subjectId), area, null, Map.of());
    }

    public Act withDetail(Map<String, Object> more) {
        return new Act(action, subjectKind, subjectId, area, purpose, Map.copyOf(more));
    }

    public Act withPurpose(String why) {
        return new Act(action, subjectKind, subjectId, area, why, detail);
    }
}
