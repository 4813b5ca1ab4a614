package org.lianfang.cases.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.cases.store.Cases;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// What every use case about a case begins with.
@Component
class CaseLookup {

    private static final int LONGEST_BUILDING = 40;

    private final Cases cases;
    private final RulesHere rules;
    private final AuditLog audit;
    private final Areas areas;
    private final InstantSource clock;

    CaseLookup(Cases cases, RulesHere rules, AuditLog audit, Areas areas, InstantSource clock) {
        this.cases = cases;
        this.rules = rules;
        this.audit = audit;
        this.areas = areas;
        this.clock = clock;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case` also for one of another
    ///     area
    CaseFile seen(UUID id, AreaScope scope) {
        return cases.find(id).filter(file -> scope.contains(file.area())).orElseThrow(CasesRefusal.UNKNOWN_CASE::with);
    }

    CaseFile locked(UUID id, AreaScope scope) {
        return cases.findLocked(id)
                .filter(file -> scope.contains(file.area()))
                .orElseThrow(CasesRefusal.UNKNOWN_CASE::with);
    }

    RulesHere.Here rules(CaseFile file) {
        return rules.in(file.area());
    }

    RulesHere.Here rules(org.lianfang.kernel.area.AreaKey area) {
        return rules.in(area);
    }

    /// By the rules where the contact lives; without any there, by those of the case.
    RulesHere.Here rulesOf(Contact contact) {
        return rulesAt(contact.area(), contact.caseArea());
    }

    RulesHere.Here rulesAt(AreaKey home, AreaKey caseArea) {
        var here = rules.in(home);
        return here.cases().isEmpty() ? rules.in(caseArea) : here;
    }

    /// Where a case was infected, as it was told by somebody who works there: clean days begin anew there.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `cases/unknown-area`
    CaseFile.@Nullable InfectedAt infectedAt(@Nullable AreaKey area, @Nullable String building, AreaScope scope) {
        if (area == null) {
            return null;
        }
        if (!scope.contains(area)) {
            throw AccessRefusal.OUTSIDE_YOUR_AREA.with("area", area);
        }
        if (!areas.exists(area)) {
            throw CasesRefusal.UNKNOWN_AREA.with("area", area);
        }
        var name = Fields.atMost(LONGEST_BUILDING, "infectedBuilding", PlainText.clean(building));
        return new CaseFile.InfectedAt(area, name.isEmpty() ? null : name);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Decider caller() {
        var caller = Access.caller();
        return new Decider(caller.accountId(), caller.name(), now());
    }

    /// The case whose contact somebody outside the register is, wherever it is looked after.
    CaseFile of(OutsideContact contact) {
        return cases.find(contact.caseId()).orElseThrow(CasesRefusal.UNKNOWN_CASE::with);
    }

    void took(Act act) {
        audit.record(act);
    }

    void took(String action, CaseFile file) {
        audit.record(Act.of("cases." + action, "case", file.id(), file.area()));
        var resident = file.resident();
        if (resident != null) {
            audit.record(Act.of("cases." + action, "resident", resident, file.area()));
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/id-not-version-7`
    static UUID newId(@Nullable UUID sent) {
        var id = Fields.required("id", sent);
        if (!Ids.isVersion7(id)) {
            throw CasesRefusal.ID_NOT_VERSION_7.with();
        }
        return id;
    }
}
