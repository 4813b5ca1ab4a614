package org.lianfang.audit.usecase;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.model.ChainKey;
import org.lianfang.audit.model.Head;
import org.lianfang.audit.model.Link;
import org.lianfang.audit.store.Seals;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Chains what was committed since the last time, a few times a second. Entries are written without any order or lock;
/// here they get their place. One server at a time does it.
@Component
public class SealingEntries {

    private static final Logger log = LoggerFactory.getLogger(SealingEntries.class);
    private static final int AT_ONCE = 5_000;

    private final Seals seals;
    private final ChainKey key;
    private final HeadFile headFile;
    private final SystemTransactions transactions;
    private @Nullable String sealedBefore;

    SealingEntries(Seals seals, ChainKey key, HeadFile headFile, SystemTransactions transactions) {
        this.seals = seals;
        this.key = key;
        this.headFile = headFile;
        this.transactions = transactions;
    }

    /// @param added links that this step made
    /// @param oldestRunning everything before this transaction is sealed, when nothing was left over
    private record Step(Head head, int added, boolean everything, String oldestRunning) {}

    @Scheduled(fixedDelay = 250)
    void sealNow() {
        try {
            sealAll();
        } catch (DataAccessException | TransactionException databaseAway) {
            log.debug("Sealing waits for the database");
        } catch (IOException notKept) {
            log.error("The head of the audit chain cannot be kept in the data directory", notKept);
        }
    }

    /// Seals everything that is committed.
    public synchronized void sealAll() throws IOException {
        var more = true;
        while (more) {
            var step = transactions.call(this::step);
            if (step.added > 0) {
                headFile.keep(step.head);
            }
            if (step.everything) {
                sealedBefore = step.oldestRunning;
            }
            more = !step.everything && step.added > 0;
        }
    }

    private Step step() {
        if (!seals.tryLock()) {
            return new Step(Head.NOTHING, 0, false, "0");
        }
        var oldestRunning = seals.oldestRunning();
        var before = seals.head();
        var waiting = seals.unsealed(sealedBefore, AT_ONCE);
        var links = new ArrayList<Link>();
        var head = before;
        for (var pair : waiting) {
            var entry = Objects.requireNonNull(pair.entry());
            var mac = Objects.requireNonNull(pair.mac());
            if (!key.isTrue(entry, mac)) {
                log.error("Entry {} of the audit log was not written by this system; it stays unsealed", entry.id());
                continue;
            }
            closeDaysBefore(head, links, entry.id());
            var link = key.next(head, entry.id(), mac);
            links.add(link);
            head = new Head(link.seq(), link.hash());
        }
        seals.add(links);
        return new Step(head, links.size(), waiting.size() < AT_ONCE, oldestRunning);
    }

    /// The first entry of a new day closes the days before it.
    private void closeDaysBefore(Head head, List<Link> links, UUID entry) {
        if (head.seq() == 0) {
            return;
        }
        var last = links.isEmpty() ? seals.entryAt(head.seq()) : links.getLast().entry();
        if (dayOf(last).isBefore(dayOf(entry))) {
            seals.addRoot(dayOf(last), head);
        }
    }

    /// By the id, which carries the real moment even where an exercise lives in a time of its own.
    private static LocalDate dayOf(UUID entry) {
        return LocalDate.ofInstant(Ids.momentOf(entry), ZoneOffset.UTC);
    }
}
