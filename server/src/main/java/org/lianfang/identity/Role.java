package org.lianfang.identity;

import static org.lianfang.kernel.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import org.lianfang.kernel.access.Permission;

/// Bundles of rights, given in an area for a time. Who looks after accounts sees no personal data.
public enum Role {
    ADMINISTRATOR(
            MANAGE_ACCOUNTS,
            MANAGE_RESPONSE,
            READ_AUDIT,
            MANAGE_TERRITORY,
            READ_TERRITORY,
            MANAGE_WORKFORCE,
            READ_WORKFORCE,
            MANAGE_GATES,
            READ_GATES,
            MANAGE_TESTING,
            READ_TESTING),
    COMMANDER(
            MANAGE_RESPONSE,
            READ_TERRITORY,
            READ_RESIDENTS,
            READ_WORKFORCE,
            READ_GATES,
            MANAGE_TESTING,
            READ_TESTING,
            READ_CASES,
            READ_ISOLATION,
            READ_COMMAND,
            SIGN_REPORTS),
    DUTY_LEAD(
            READ_TERRITORY,
            MANAGE_RESIDENTS,
            READ_RESIDENTS,
            UNMASK_PERSONAL,
            IMPORT_RESIDENTS,
            MANAGE_MEASURES,
            MANAGE_WORKFORCE,
            READ_WORKFORCE,
            MANAGE_GATES,
            READ_GATES,
            RECORD_CROSSINGS,
            MANAGE_TESTING,
            READ_TESTING,
            RECORD_SAMPLES,
            MANAGE_CASES,
            READ_CASES,
            MANAGE_ISOLATION,
            READ_ISOLATION,
            RECORD_CHECKS,
            ANSWER_REFERRALS,
            READ_COMMAND,
            SIGN_REPORTS),
    INVESTIGATOR(
            READ_TERRITORY, READ_RESIDENTS, UNMASK_PERSONAL, MANAGE_MEASURES, READ_TESTING, MANAGE_CASES, READ_CASES),
    GRID_WORKER(
            READ_TERRITORY,
            MANAGE_RESIDENTS,
            READ_RESIDENTS,
            UNMASK_PERSONAL,
            MANAGE_MEASURES,
            READ_WORKFORCE,
            READ_TESTING,
            RECORD_SAMPLES,
            READ_ISOLATION,
            RECORD_CHECKS),
    GATE_GUARD(READ_TERRITORY, READ_GATES, RECORD_CROSSINGS, READ_WORKFORCE),
    SAMPLER(READ_TERRITORY, READ_RESIDENTS, READ_TESTING, RECORD_SAMPLES),
    LAB(READ_TERRITORY, ENTER_RESULTS, READ_TESTING),
    ISOLATION_WORKER(READ_TERRITORY, READ_ISOLATION, RECORD_CHECKS, ANSWER_REFERRALS),
    HOSPITAL(READ_TERRITORY, ANSWER_REFERRALS),
    COUNSELLOR(READ_TERRITORY, READ_ISOLATION, COUNSEL),
    DATA_PROTECTION_OFFICER(READ_AUDIT, READ_TERRITORY, READ_RESIDENTS, EXPORT_RESIDENTS, READ_ISOLATION),
    ANALYST(READ_COMMAND, READ_TERRITORY),
    MACHINE_FEED(RECORD_CROSSINGS, READ_GATES);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... more) {
        permissions = java.util.Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /// Roles that a holder of this one may give, within their own area and time.
    public Set<Role> mayGive() {
        return this == ADMINISTRATOR ? EnumSet.allOf(Role.class) : Set.of();
    }
}
