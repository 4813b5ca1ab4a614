package org.lianfang.isolation.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.people.Residents;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Service;

/// What somebody takes home: from when to when they were apart, why, and that they are free. Printing opens the
/// name and is taken down.
@Service
public class LettersOfRelease {

    private final Stays stays;
    private final Residents residents;
    private final RulesHere rules;
    private final OwnScope own;
    private final AuditLog audit;

    LettersOfRelease(Stays stays, Residents residents, RulesHere rules, OwnScope own, AuditLog audit) {
        this.stays = stays;
        this.residents = residents;
        this.rules = rules;
        this.own = own;
        this.audit = audit;
    }

    /// @param number by which it can be asked about
    public record Letter(
            UUID number,
            String name,
            Reason reason,
            LocalDate dayZero,
            LocalDate from,
            LocalDate until,
            Stay.Kind kind) {

        @Override
        public String toString() {
            return "Letter[" + number + "]";
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-stay`, `isolation/not-released`
    @Needs(Permission.MANAGE_ISOLATION)
    public Letter letter(UUID id) {
        var stay = own.call(() -> stays.find(id)).orElseThrow(IsolationRefusal.UNKNOWN_STAY::with);
        var end = stay.end();
        if (end == null || end.why() != Stay.Why.RELEASED) {
            throw IsolationRefusal.NOT_RELEASED.with();
        }
        var name = residents.addressees(List.of(stay.resident()), List.of()).stream()
                .map(Residents.Addressee::name)
                .findFirst()
                .orElseThrow(IsolationRefusal.UNKNOWN_RESIDENT::with);
        own.call(() -> {
            audit.record(Act.of("isolation.letter-printed", "resident", stay.resident(), stay.area())
                    .withPurpose(Purpose.RESIDENT_REQUEST.name()));
            return Access.caller();
        });
        var here = rules.in(stay.area());
        var arrived = stay.arrivedAt() == null ? stay.since() : stay.arrivedAt();
        return new Letter(
                stay.id(),
                name,
                stay.reason(),
                stay.terms().rule().dayZero(),
                here.dayOf(arrived),
                here.dayOf(end.at()),
                stay.kind());
    }
}
