package org.lianfang.passes.usecase;

import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.model.LocalRule;
import org.lianfang.passes.model.Standing;

/// What holds of one person now.
///
/// @param appealHours within which an appeal is answered
/// @param hasRules whether the rule pack says anything about passes
/// @param local stricter rules that hold where the person lives
public record PersonStatus(
        UUID resident, AreaKey home, Standing standing, int appealHours, boolean hasRules, List<LocalRule> local) {

    static PersonStatus of(ReadingFacts.Known known) {
        var rules = known.here().rules();
        return new PersonStatus(
                known.resident(),
                known.home(),
                known.standing(),
                rules.hours().appeal(),
                !rules.isEmpty(),
                known.here().local());
    }
}
