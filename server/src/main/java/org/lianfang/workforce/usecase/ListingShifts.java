package org.lianfang.workforce.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.workforce.store.Shifts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class ListingShifts {

    private final Shifts shifts;

    ListingShifts(Shifts shifts) {
        this.shifts = shifts;
    }

    /// In order of id.
    @Needs(Permission.READ_WORKFORCE)
    @Transactional(readOnly = true)
    public List<Shifts.Recorded> list(Shifts.Filter filter, @Nullable UUID after, int limit) {
        return shifts.list(filter, after, limit);
    }
}
