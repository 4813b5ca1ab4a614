package org.lianfang.isolation.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.IsolationEvent;
import org.lianfang.isolation.SentToHospital;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Referral;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Referrals;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Whoever goes to hospital, from a room, from home or from a gate, is followed until the hospital has answered.
@Service
public class FollowingReferrals {

    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_NAME = 60;

    private final Rows rows;
    private final RulesHere rules;
    private final OwnScope own;
    private final SystemTransactions system;
    private final InstantSource clock;

    FollowingReferrals(Rows rows, RulesHere rules, OwnScope own, SystemTransactions system, InstantSource clock) {
        this.rows = rows;
        this.rules = rules;
        this.own = own;
        this.system = system;
        this.clock = clock;
    }

    /// What is kept, told and taken down.
    @Component
    record Rows(
            Referrals referrals,
            Stays stays,
            Quarantines quarantines,
            AuditLog audit,
            ApplicationEventPublisher events) {}

    /// @param answer of the hospital
    /// @param hospital which one; may be left out when it is known
    public record Reply(
            Referral.@Nullable Answer answer,
            @Nullable String hospital,
            @Nullable String note) {}

    /// Within the transaction of a check. One that waits for its answer is enough.
    void raise(UUID check, Stay stay, Referral.Why why) {
        var now = clock.instant();
        raise(new Referral(
                Ids.next(),
                Referral.Origin.CHECK,
                check,
                stay.id(),
                stay.resident(),
                stay.area(),
                why,
                now,
                due(now, stay.area()),
                "",
                null));
    }

    /// Somebody was sent from a gate. Told again it changes nothing.
    public void fromGate(SentToHospital sent) {
        system.run(() -> raise(new Referral(
                Ids.next(),
                Referral.Origin.GATE,
                sent.record(),
                null,
                sent.resident(),
                sent.area(),
                Referral.Why.SENT_FROM_A_GATE,
                sent.at(),
                due(sent.at(), sent.area()),
                "",
                null)));
    }

    private void raise(Referral referral) {
        if (rows.referrals.raise(referral)) {
            rows.events.publishEvent(new IsolationEvent.ReferralRaised(referral.id(), referral.area()));
        }
    }

    private Instant due(Instant from, AreaKey area) {
        return from.plus(Duration.ofHours(rules.in(area).rules().hours().referral()));
    }

    /// The hospital has answered: whoever was admitted is apart no longer, and their room is free.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-referral`, `isolation/referral-answered`
    @Needs(Permission.ANSWER_REFERRALS)
    public Referral answer(UUID id, Reply reply) {
        var answer = Fields.required("answer", reply.answer);
        var note = Fields.atMost(LONGEST_NOTE, "note", PlainText.clean(reply.note));
        var hospital = Fields.atMost(LONGEST_NAME, "hospital", PlainText.clean(reply.hospital));
        var scope = Access.scope();
        // The person may live, or the site may lie, where the hospital may not look.
        return system.callAs(Access.caller(), () -> {
            var referral = rows.referrals
                    .findLocked(id)
                    .filter(found -> scope.contains(found.area()))
                    .orElseThrow(IsolationRefusal.UNKNOWN_REFERRAL::with);
            if (referral.answered() != null) {
                throw IsolationRefusal.REFERRAL_ANSWERED.with();
            }
            var caller = Access.caller();
            var at = clock.instant();
            rows.referrals.answer(
                    id,
                    new Referral.Answered(answer, note, at, caller.name()),
                    hospital.isEmpty() ? referral.hospital() : hospital,
                    caller.accountId());
            follow(referral, answer, at, caller.accountId());
            rows.audit.record(Act.of("isolation.referral-answered", "referral", id, referral.area()));
            rows.events.publishEvent(new IsolationEvent.ReferralAnswered(id, referral.area()));
            return rows.referrals.findLocked(id).orElseThrow();
        });
    }

    private void follow(Referral referral, Referral.Answer answer, Instant at, UUID by) {
        if (referral.stay() == null) {
            return;
        }
        switch (answer) {
            case ADMITTED -> {
                if (rows.stays.end(referral.stay(), at, Stay.Why.TO_HOSPITAL)) {
                    rows.stays.comeBack(referral.stay(), at, by);
                    rows.stays
                            .find(referral.stay())
                            .ifPresent(stay -> rows.quarantines.end(stay.quarantine(), at, Stay.Why.TO_HOSPITAL));
                }
            }
            case SENT_BACK -> rows.stays.comeBack(referral.stay(), at, by);
            case DID_NOT_COME -> {}
        }
    }

    /// Those that wait for an answer, the most urgent first.
    @Needs(Permission.ANSWER_REFERRALS)
    public List<Referral> open(AreaKey area, Referrals.@Nullable Mark after, int limit) {
        Access.requireWithin(area);
        return own.call(() -> rows.referrals.open(area, after, limit));
    }

    @Needs(Permission.ANSWER_REFERRALS)
    public Referrals.Tally tally(AreaKey area) {
        Access.requireWithin(area);
        return own.call(() -> rows.referrals.tally(area, clock.instant()));
    }
}
