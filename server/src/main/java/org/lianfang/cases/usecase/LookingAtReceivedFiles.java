package org.lianfang.cases.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.ReceivedFile;
import org.lianfang.cases.store.ReceivedFiles;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files of other cities that were imported, and the answer that goes back.
@Service
public class LookingAtReceivedFiles {

    private final ReceivedFiles received;

    LookingAtReceivedFiles(ReceivedFiles received) {
        this.received = received;
    }

    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<ReceivedFile> in(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return received.in(area, after, limit);
    }

    /// The answer names nobody.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-file`
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public String answer(UUID id) {
        return received.find(id).orElseThrow(CasesRefusal.NO_FILE::with).answer();
    }
}
