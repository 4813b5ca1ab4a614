package org.lianfang.testing.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.Tube;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.Tubes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows tubes and how far they are. Whose swabs are in them is not told here.
@Service
public class LookingAtTubes {

    private final Tubes tubes;

    LookingAtTubes(Tubes tubes) {
        this.tubes = tubes;
    }

    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public Tube one(TubeCode code) {
        return tubes.find(code).orElseThrow(() -> TestingRefusal.UNKNOWN_TUBE.with("tube", code));
    }

    /// Newest first.
    ///
    /// @param after the last tube of the page before
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<Tubes.Listed> ofStation(UUID station, UUID round, @Nullable TubeCode after, int limit) {
        var last = after == null ? null : tubes.find(after).map(Tube::label).orElse(null);
        return tubes.ofStation(station, round, last, limit);
    }
}
