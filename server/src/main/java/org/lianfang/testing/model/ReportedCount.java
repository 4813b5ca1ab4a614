package org.lianfang.testing.model;

import java.util.Map;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Refusal;

/// What others report of an area in a round as mere figures.
///
/// @param attended how many were tested
/// @param positive how many of them were positive
public record ReportedCount(AreaKey area, long attended, long positive) {

    private static final long MOST = 1_000_000_000;

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/number-not-valid`
    public ReportedCount {
        if (attended < 0 || attended > MOST) {
            throw notValid("attended", MOST);
        }
        if (positive < 0 || positive > attended) {
            throw notValid("positive", attended);
        }
    }

    public static Refusal notANumber(String field) {
        return notValid(field, MOST);
    }

    private static Refusal notValid(String field, long most) {
        return TestingRefusal.NUMBER_NOT_VALID.with(Map.of("field", field, "least", 0, "most", most));
    }
}
