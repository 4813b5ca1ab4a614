package org.lianfang.audit.usecase;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.lianfang.audit.model.ChainKey;
import org.lianfang.audit.model.Finding;
import org.lianfang.audit.model.Head;
import org.lianfang.audit.model.Verification;
import org.lianfang.audit.store.Seals;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Component;

/// Proves that nothing of the audit log was changed, taken away or put in, or says which rows were. Reads all areas:
/// the chain runs through all of them, and findings name rows, not what they say.
@Component
public class VerifyingTheChain {

    private static final int ALL_WAITING = 100_000;

    private final Seals seals;
    private final ChainKey key;
    private final HeadFile headFile;
    private final SealingEntries sealing;
    private final SystemTransactions transactions;

    VerifyingTheChain(
            Seals seals, ChainKey key, HeadFile headFile, SealingEntries sealing, SystemTransactions transactions) {
        this.seals = seals;
        this.key = key;
        this.headFile = headFile;
        this.sealing = sealing;
        this.transactions = transactions;
    }

    /// @throws IOException when the head in the data directory cannot be read
    @Needs(Permission.READ_AUDIT)
    public Verification verify() throws IOException {
        sealing.sealAll();
        var kept = headFile.kept();
        return transactions.snapshot(() -> walk(kept));
    }

    private Verification walk(Optional<Head> kept) {
        var walk = new ChainWalk(key, kept, seals.roots());
        seals.eachLink(walk::visit);
        var end = walk.finish();
        var waiting = 0;
        for (var pair : seals.unsealed(null, ALL_WAITING)) {
            var entry = Objects.requireNonNull(pair.entry());
            if (key.isTrue(entry, Objects.requireNonNull(pair.mac()))) {
                waiting++;
            } else {
                walk.find(0, Finding.Kind.INSERTED, entry.id());
            }
        }
        return new Verification(seals.countEntries(), end, waiting, walk.findings());
    }
}
