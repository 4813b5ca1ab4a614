package org.lianfang.testing.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.PoolTheory;
import org.springframework.stereotype.Service;

/// How many swabs a tube should take at a share of positives, assumed or observed.
@Service
public class AdvisingPoolSizes {

    private final ObservingPrevalence observing;

    AdvisingPoolSizes(ObservingPrevalence observing) {
        this.observing = observing;
    }

    /// Either for a share, or for what a round has found in an area.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/prevalence-not-valid`, `testing/no-prevalence-yet`
    @Needs(Permission.READ_TESTING)
    public PoolTheory at(@Nullable Double prevalence, @Nullable UUID round, @Nullable AreaKey area) {
        if (prevalence != null && round == null) {
            return new PoolTheory(prevalence);
        }
        if (prevalence != null || round == null || area == null) {
            throw PoolTheory.notAShare();
        }
        Access.requireWithin(area);
        return new PoolTheory(observing.in(round, area).prevalence());
    }
}
