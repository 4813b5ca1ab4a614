package org.lianfang.passes.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.passes.model.Appeal;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.store.Appeals;
import org.lianfang.passes.store.HandChanges;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes down what people hold against their status, and answers it within the hours of the pack. Whoever
/// issued the status,
/// or had a hand in it, does not answer. One that is upheld becomes a change by hand, which a second person
/// approves.
@Service
public class Appealing {

    private static final int LONGEST_TEXT = 500;

    private final Appeals appeals;
    private final HandChanges changes;
    private final Persons persons;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    Appealing(
            Appeals appeals,
            HandChanges changes,
            Persons persons,
            SystemTransactions transactions,
            InstantSource clock) {
        this.appeals = appeals;
        this.changes = changes;
        this.persons = persons;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What is known of those who appeal.
    @Component
    record Persons(
            ReadingFacts reading,
            ChangingByHand.Effects effects,
            org.lianfang.passes.store.Grounds grounds,
            org.lianfang.audit.AuditLog audit) {}

    /// As sent.
    ///
    /// @param id UUIDv7 made by the client
    public record Entry(
            @Nullable UUID id,
            @Nullable UUID residentId,
            Appeal.@Nullable Channel channel,
            @Nullable String text) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /// At a counter or by telephone.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-resident`, `passes/nothing-to-appeal`,
    ///     `passes/appealed-already`
    @Needs(Permission.MANAGE_MEASURES)
    public Appeal takeDown(Entry entry) {
        var scope = Access.scope();
        var caller = Access.caller();
        var resident = Fields.required("residentId", entry.residentId());
        var channel = Fields.required("channel", entry.channel());
        return transactions.callAs(caller, () -> {
            persons.effects.homeOf(resident, scope);
            return make(entry, resident, channel, new GroundFact.Issuer(caller.accountId(), caller.name()));
        });
    }

    /// @param takenDownBy absent when the person writes it. Inside a transaction that sees every area
    Appeal make(Entry entry, UUID resident, Appeal.Channel channel, GroundFact.@Nullable Issuer takenDownBy) {
        var id = Fields.required("id", entry.id());
        if (!Ids.isVersion7(id)) {
            throw PassesRefusal.ID_NOT_VERSION_7.with();
        }
        var text = Fields.atMost(LONGEST_TEXT, "text", Fields.required("text", PlainText.clean(entry.text())));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var known = persons.reading.of(Set.of(resident), clock.instant()).get(resident);
        if (known == null) {
            throw PassesRefusal.UNKNOWN_RESIDENT.with();
        }
        var because = known.standing().because();
        if (because == null) {
            throw PassesRefusal.NOTHING_TO_APPEAL.with();
        }
        var hours = known.here().rules().hours().appeal();
        var appeal = new Appeal(
                id,
                resident,
                known.home(),
                because.id(),
                channel,
                text,
                takenDownBy,
                now,
                now.plus(Duration.ofHours(hours)),
                null);
        if (!appeals.add(appeal, known.here().dayOf(now))) {
            throw PassesRefusal.APPEALED_ALREADY.with();
        }
        persons.audit.record(Act.of("passes.appealed", "resident", resident, known.home()));
        return appeal;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-appeal`, `passes/appeal-decided`,
    ///     `passes/decided-by-the-issuer`
    @Needs(Permission.MANAGE_MEASURES)
    public Appeal decide(UUID id, Appeal.@Nullable Outcome outcome, @Nullable String reason) {
        var scope = Access.scope();
        var caller = Access.caller();
        return transactions.callAs(caller, () -> {
            var appeal = appeals.findLocked(id)
                    .filter(found -> scope.contains(found.area()))
                    .orElseThrow(PassesRefusal.UNKNOWN_APPEAL::with);
            if (appeal.decided() != null) {
                throw PassesRefusal.APPEAL_DECIDED.with();
            }
            var decided = Fields.required("outcome", outcome);
            var why = Fields.atMost(LONGEST_TEXT, "reason", Fields.required("reason", PlainText.clean(reason)));
            var ground = persons.grounds.find(appeal.ground()).orElseThrow(PassesRefusal.UNKNOWN_GROUND::with);
            requireNoHandInIt(ground, appeal.resident(), caller.accountId());
            var by = new GroundFact.Issuer(caller.accountId(), caller.name());
            var now = clock.instant();
            appeals.decide(id, new Appeal.Decided(by, now, decided, why));
            if (decided == Appeal.Outcome.UPHELD && ground.holdsAt(now)) {
                changes.add(
                        new HandChange(
                                Ids.next(),
                                appeal.resident(),
                                appeal.area(),
                                new HandChange.Lift(ground.id(), HandChange.LiftReason.APPEAL_UPHELD),
                                new Evidence(Evidence.Kind.APPEAL, id.toString()),
                                by,
                                now,
                                null),
                        persons.effects.today(appeal.area(), now));
            }
            persons.audit.record(Act.of("passes.appeal-decided", "resident", appeal.resident(), appeal.area()));
            return appeals.findLocked(id).orElseThrow();
        });
    }

    /// Neither whoever issued it, nor the two who changed it by hand.
    private void requireNoHandInIt(GroundFact ground, UUID resident, UUID decider) {
        var issued = ground.issuer().account().equals(decider)
                || changes.of(resident).stream()
                        .filter(change -> change.id().equals(ground.id()))
                        .anyMatch(change -> change.proposer().account().equals(decider));
        if (issued) {
            throw PassesRefusal.DECIDED_BY_THE_ISSUER.with();
        }
    }

    /// Those that wait, the most urgent first.
    @Needs(Permission.MANAGE_MEASURES)
    @Transactional(readOnly = true)
    public List<Appeal> waiting(AreaKey area, Appeals.@Nullable Place after, int limit) {
        Access.requireWithin(area);
        return appeals.open(area, after, limit);
    }
}
