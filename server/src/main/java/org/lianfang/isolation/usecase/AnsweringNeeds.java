package org.lianfang.isolation.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.NeedEntry;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.PersonalNeeds;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people who are apart need is taken down, due, and answered.
@Service
public class AnsweringNeeds {

    private static final int LONGEST_ANSWER = 300;

    private final PersonalNeeds needs;
    private final Stays stays;
    private final RulesHere rules;
    private final AuditLog audit;
    private final InstantSource clock;

    AnsweringNeeds(PersonalNeeds needs, Stays stays, RulesHere rules, AuditLog audit, InstantSource clock) {
        this.needs = needs;
        this.stays = stays;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sent again it changes nothing.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-stay`, `isolation/id-already-used`
    @Needs(Permission.RECORD_CHECKS)
    @Transactional
    public PersonalNeeds.Need take(NeedEntry entry) {
        return keep(entry, stays.find(entry.stayId()).orElseThrow(IsolationRefusal.UNKNOWN_STAY::with));
    }

    /// The same, by whoever the running transaction is put down to.
    PersonalNeeds.Need keep(NeedEntry entry, Stay stay) {
        var now = clock.instant();
        var due =
                now.plus(Duration.ofHours(rules.in(stay.area()).rules().hours().request()));
        if (needs.add(entry, stay, now, due, Access.caller().accountId())) {
            audit.record(Act.of("isolation.need-taken-down", "resident", stay.resident(), stay.area()));
        }
        return needs.findLocked(entry.id())
                .filter(kept -> kept.stay().equals(stay.id()) && kept.text().equals(entry.said()))
                .orElseThrow(() -> IsolationRefusal.ID_ALREADY_USED.with("id", entry.id()));
    }

    /// Those that wait, the most urgent first.
    ///
    /// @param after the last one of the page before
    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public List<PersonalNeeds.Need> open(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return needs.open(area, after, limit);
    }

    /// @param answer in words for the person
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-need`, `isolation/need-answered`
    @Needs(Permission.RECORD_CHECKS)
    @Transactional
    public PersonalNeeds.Need answer(UUID id, @Nullable String answer) {
        var need = needs.findLocked(id).orElseThrow(IsolationRefusal.UNKNOWN_NEED::with);
        if (need.answeredAt() != null) {
            throw IsolationRefusal.NEED_ANSWERED.with();
        }
        var said = Fields.atMost(LONGEST_ANSWER, "answer", Fields.required("answer", PlainText.clean(answer)));
        var caller = Access.caller();
        needs.answer(id, new PersonalNeeds.Answered(said, clock.instant(), caller.accountId(), caller.name()));
        audit.record(Act.of("isolation.need-answered", "resident", need.resident(), need.area()));
        return needs.findLocked(id).orElseThrow();
    }
}
