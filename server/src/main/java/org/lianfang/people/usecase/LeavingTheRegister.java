package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.CareNeeds;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.people.store.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody moves away or dies: no longer counted, found or under a measure from that day on. The record stays.
@Service
public class LeavingTheRegister {

    private static final int LONGEST_REASON = 200;
    private static final String LEFT = "LEFT_THE_REGISTER";

    private final RegisteredResidents residents;
    private final Tokens tokens;
    private final CareNeeds needs;
    private final EndingHomeMeasures measures;
    private final Ledger ledger;

    LeavingTheRegister(
            RegisteredResidents residents, Tokens tokens, CareNeeds needs, EndingHomeMeasures measures, Ledger ledger) {
        this.residents = residents;
        this.tokens = tokens;
        this.needs = needs;
        this.measures = measures;
        this.ledger = ledger;
    }

    /// @param on civil day from which the person is no longer counted; today when absent
    /// @param reason in the caller's words
    /// @throws Refusal `people/unknown-resident`, `people/has-left`, `people/date-in-the-future`,
    ///     `people/left-before-coming`
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public void leave(UUID id, @Nullable LocalDate on, String reason) {
        var why = Fields.atMost(LONGEST_REASON, "reason", Fields.required("reason", PlainText.clean(reason)));
        var resident = residents.findAllLocked(List.of(id)).stream()
                .findFirst()
                .orElseThrow(PeopleRefusal.UNKNOWN_RESIDENT::with);
        if (resident.hasLeft()) {
            throw PeopleRefusal.HAS_LEFT.with();
        }
        var today = ledger.today(resident.area());
        var day = on == null ? today : on;
        if (day.isAfter(today)) {
            throw PeopleRefusal.DATE_IN_THE_FUTURE.with();
        }
        if (day.isBefore(resident.stay().areaSince())) {
            throw PeopleRefusal.LEFT_BEFORE_COMING.with("since", resident.stay().areaSince());
        }
        residents.replace(new Resident(
                id,
                resident.area(),
                resident.household(),
                resident.person(),
                new Resident.Stay(resident.stay().areaSince(), day, why),
                resident.version()));
        tokens.remove(Tokens.of(resident));
        needs.removeAll(id);
        measures.endOf(id, day, LEFT);
        ledger.count(List.of(Counting.leaves(resident, day)));
        ledger.takeDown(Act.of("people.resident-left", "resident", id, resident.area()));
    }
}
