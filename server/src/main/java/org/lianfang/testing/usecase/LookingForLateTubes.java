package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.LateClocks;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.LateTubes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds tubes that have been in one state for longer than the rules allow.
@Service
public class LookingForLateTubes {

    private final LateTubes tubes;
    private final RoundLookup lookup;
    private final InstantSource clock;

    LookingForLateTubes(LateTubes tubes, RoundLookup lookup, InstantSource clock) {
        this.tubes = tubes;
        this.lookup = lookup;
        this.clock = clock;
    }

    /// In the order of their codes; by the clocks of the response in the area.
    ///
    /// @param after the last tube of the page before
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<LateTubes.Late> in(AreaKey area, @Nullable TubeCode after, int limit) {
        var response = lookup.responseAt(area).orElseThrow(() -> TestingRefusal.NO_ACTIVE_RESPONSE.with("area", area));
        return tubes.in(area, LateClocks.of(response.rules()), clock.instant(), after, limit);
    }
}
