package org.lianfang.cases.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.Retention;
import org.lianfang.tracing.Identifiers;
import org.lianfang.tracing.Memory;
import org.lianfang.tracing.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Keeps the engine filled: read anew from the database at start, day by day and with progress;
/// then only what is new, before each question and every little while. What is read twice changes
/// no answer. What goes on is never kept: it lies beside the engine while one question is answered.
@Service
public class KeepingPresences {

    private static final Logger log = LoggerFactory.getLogger(KeepingPresences.class);

    /// Where no clock runs: an incubation period and a week.
    private static final int USUAL_DAYS = 21;

    /// A transaction may commit a little after the moment that it writes.
    private static final Duration OVERLAP = Duration.ofSeconds(20);

    private static final long PATIENCE_SECONDS = 10;

    private final List<PresenceSource> sources;
    private final RulesHere rules;
    private final SystemTransactions transactions;
    private final Ground ground;
    private final ReentrantLock filling = new ReentrantLock();
    /// Facts of the last look that the next one may read again.
    private @Nullable Identifiers readLast;
    private volatile @Nullable KnownPresences known;
    private volatile State state = new State(0, 0, false, 0, 0, 0);
    private final AtomicBoolean building = new AtomicBoolean();
    private volatile boolean stale;
    private volatile long restsUntil = System.nanoTime();
    private Instant readUntil = Instant.EPOCH;
    private volatile LocalDate readDay = LocalDate.EPOCH;

    KeepingPresences(List<PresenceSource> sources, RulesHere rules, SystemTransactions transactions, Ground ground) {
        this.sources = List.copyOf(sources);
        this.rules = rules;
        this.transactions = transactions;
        this.ground = ground;
    }

    /// Where the columns lie, and for how long they are kept.
    @Component
    record Ground(DataDirectory data, Retention retention, InstantSource clock) {

        Memory memory() {
            return KnownPresences.memory(data.resolve("presences"));
        }
    }

    /// @param daysRead of `days` at start
    /// @param pieces presences cut at midnight
    /// @param buildMillis how long the reading at start took
    public record State(int daysRead, int days, boolean ready, long pieces, long bytes, long buildMillis) {}

    public State state() {
        var engine = known;
        var now = state;
        return engine == null
                ? now
                : new State(
                        now.daysRead,
                        now.days,
                        now.ready,
                        engine.engine().size(),
                        engine.engine().bytes(),
                        now.buildMillis);
    }

    /// Reads everything anew, beside what is known: questions go on. One reading at a time.
    public void build() {
        if (!building.compareAndSet(false, true)) {
            return;
        }
        try {
            var began = System.nanoTime();
            stale = false;
            var now = ground.clock.instant();
            var today = LocalDate.ofInstant(now, RulesHere.ZONE);
            var fresh = read(today);
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            instead(fresh, now, today);
            state = new State(state.days, state.days, true, 0, 0, millis);
            log.info(
                    "{} presences of {} days are known after {} ms",
                    fresh.engine().size(),
                    state.days,
                    millis);
        } catch (RuntimeException failed) {
            stale = true;
            throw failed;
        } finally {
            building.set(false);
        }
    }

    private KnownPresences read(LocalDate today) {
        var first = horizon(today);
        var days = (int) (today.toEpochDay() - first.toEpochDay()) + 1;
        var fresh = new KnownPresences(ground.memory(), rules);
        for (var at = 0; at < days; at++) {
            readDay(fresh, first.plusDays(at));
            state = new State(at + 1, days, known != null, 0, 0, 0);
        }
        fresh.forgetBefore(first);
        fresh.engine().settle();
        return fresh;
    }

    private void instead(KnownPresences fresh, Instant now, LocalDate today) {
        filling.lock();
        try {
            readLast = null;
            readUntil = now;
            readDay = today;
            known = fresh;
        } finally {
            filling.unlock();
        }
    }

    /// Something that was known is not so: all is read anew before long.
    void forgetSoon() {
        stale = true;
    }

    /// Whether [#build] is to be done.
    public boolean isStale() {
        return stale || known == null;
    }

    private void readDay(KnownPresences fresh, LocalDate day) {
        var span = KnownPresences.span(day);
        for (var source : sources) {
            transactions.snapshot(() -> {
                source.recordedIn(span, fresh::add);
                return true;
            });
        }
        fresh.flush();
    }

    private LocalDate horizon(LocalDate today) {
        return ground.retention
                .keptEverywhereFrom("testing.samples")
                .filter(day -> !day.isAfter(today))
                .orElse(today.minusDays(USUAL_DAYS));
    }

    /// What is new since the last look; beside it, for this question only, those around somebody and around who
    /// was close to them.
    ///
    /// @param rules by which somebody was close
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/not-ready-yet` while all is read anew
    KnownPresences upToDate(UUID person, Instant from, Instant to, Rules rules) {
        var kept = refreshed();
        var days = days(from, to);
        var around = new LinkedHashMap<UUID, PersonAt>();
        addAround(around, List.of(person), days);
        var near = kept.beside(around.values()).closeTo(person, from, to, rules);
        addAround(around, near, days);
        return kept.beside(around.values());
    }

    private KnownPresences refreshed() {
        take();
        try {
            var engine = ready();
            refresh(engine, () -> {});
            return engine;
        } finally {
            filling.unlock();
        }
    }

    /// Every little while, so that a question finds little to read; unhurriedly, for whoever records comes first,
    /// unless somebody asks meanwhile.
    public void lookForNews() {
        if (known == null || System.nanoTime() - restsUntil < 0 || !filling.tryLock()) {
            return;
        }
        var pace = new Unhurried(filling::hasQueuedThreads);
        try {
            refresh(ready(), pace::step);
        } finally {
            restsUntil = pace.restsUntil();
            filling.unlock();
        }
    }

    private void take() {
        try {
            if (!filling.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw CasesRefusal.NOT_READY_YET.with("done", state.daysRead, "all", state.days);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CasesRefusal.NOT_READY_YET.with("done", state.daysRead, "all", state.days);
        }
    }

    private KnownPresences ready() {
        var engine = known;
        if (engine == null) {
            throw CasesRefusal.NOT_READY_YET.with("done", state.daysRead, "all", state.days);
        }
        return engine;
    }

    /// @param step taken after each fact that is read
    private void refresh(KnownPresences engine, Runnable step) {
        var now = ground.clock.instant();
        var from = (readUntil.isBefore(now) ? readUntil : now).minus(OVERLAP);
        var again = now.minus(OVERLAP);
        var today = LocalDate.ofInstant(now, RulesHere.ZONE);
        var readNow = new Identifiers(ground.memory());
        for (var source : sources) {
            transactions.snapshot(() -> {
                source.recordedIn(KnownPresences.span(from, again), at -> {
                    addNew(engine, at);
                    step.run();
                });
                source.recordedIn(KnownPresences.span(again, now.plusSeconds(1)), at -> {
                    addNew(engine, at);
                    readNow.of(at.fact());
                    step.run();
                });
                return true;
            });
        }
        readLast = readNow;
        engine.flush();
        if (today.isBefore(readDay)) {
            // The clock was set back: days that were forgotten count again.
            forgetSoon();
        }
        if (today.isAfter(readDay)) {
            engine.forgetBefore(horizon(today));
            readDay = today;
        }
        readUntil = now;
    }

    private void addNew(KnownPresences engine, PersonAt at) {
        if (readLast == null || readLast.find(at.fact()).isEmpty()) {
            engine.add(at);
        }
    }

    private void addAround(Map<UUID, PersonAt> around, List<UUID> persons, List<PresenceSource.Span> days) {
        if (persons.isEmpty() || days.isEmpty()) {
            return;
        }
        transactions.snapshot(() -> {
            sources.forEach(source -> source.around(persons, days, at -> around.putIfAbsent(at.fact(), at)));
            return true;
        });
    }

    /// Those that are kept and have begun.
    private List<PresenceSource.Span> days(Instant from, Instant to) {
        var horizon = horizon(readDay);
        var begin = LocalDate.ofInstant(from, RulesHere.ZONE);
        var end = LocalDate.ofInstant(to, RulesHere.ZONE);
        var first = begin.isBefore(horizon) ? horizon : begin;
        var last = end.isAfter(readDay) ? readDay : end;
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).map(KnownPresences::span).toList();
    }
}
