package org.lianfang.testing.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;

/// A round as it was sent.
///
/// @param id made by the sender or, when absent, by the server
/// @param code short and unique, as people call the round
/// @param poolSize swabs in a tube of the community; the rule pack's when absent
/// @param startsAt now when absent
/// @param targetHours the rule pack's when absent
/// @param follows the round before in its campaign
public record NewRound(
        @Nullable UUID id,
        String code,
        String name,
        List<AreaKey> areas,
        @Nullable Integer poolSize,
        @Nullable Instant startsAt,
        @Nullable Integer targetHours,
        @Nullable UUID follows) {

    private static final int MOST_AREAS = 200;
    private static final int MOST_HOURS = 720;

    @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
    public NewRound {
        code = atMost(40, "code", required("code", PlainText.clean(code)));
        name = atMost(120, "name", required("name", PlainText.clean(name)));
        areas = disjoint(required("areas", areas));
        if (targetHours != null && (targetHours < 1 || targetHours > MOST_HOURS)) {
            throw TestingRefusal.NUMBER_NOT_VALID.with(Map.of("field", "targetHours", "least", 1, "most", MOST_HOURS));
        }
    }

    private static List<AreaKey> disjoint(List<AreaKey> sent) {
        sent.forEach(area -> required("areas", area));
        var kept = sent.stream()
                .distinct()
                .filter(area -> sent.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                .sorted()
                .toList();
        if (kept.isEmpty() || kept.size() > MOST_AREAS) {
            throw TestingRefusal.AREAS_NOT_VALID.with("most", MOST_AREAS);
        }
        return kept;
    }
}
