package org.lianfang.audit.usecase;

import java.util.List;
import org.lianfang.audit.store.Entries;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who did what, for those who watch over it.
@Component
public class ReadingEntries {

    private final Entries entries;

    ReadingEntries(Entries entries) {
        this.entries = entries;
    }

    /// Newest first. Without an area: everything in the reader's own.
    @Needs(Permission.READ_AUDIT)
    @Transactional(readOnly = true)
    public List<Entries.Listed> page(Entries.Filter filter, int limit) {
        if (filter.area() != null) {
            Access.requireWithin(filter.area());
        }
        return entries.page(filter, limit);
    }
}
