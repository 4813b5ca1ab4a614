package org.lianfang.passes.model;

import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.RefusalCode;

/// What this module refuses.
public enum PassesRefusal implements RefusalCode {
    UNKNOWN_RESIDENT("passes/unknown-resident", Kind.NOT_FOUND),
    NO_PASS_RULES("passes/no-pass-rules", Kind.NO_RULE),
    NO_HEALTH_GROUND("passes/no-health-ground", Kind.INVALID),
    EVIDENCE_NOT_A_REFERENCE("passes/evidence-not-a-reference", Kind.INVALID),
    ONE_PERSON_AT_A_TIME("passes/one-person-at-a-time", Kind.INVALID),
    BULK_BY_HAND("passes/bulk-by-hand", Kind.TOO_MANY),
    DAY_ZERO_NOT_POSSIBLE("passes/day-zero-not-possible", Kind.INVALID),
    UNKNOWN_GROUND("passes/unknown-ground", Kind.NOT_FOUND),
    GROUND_HOLDS_NO_LONGER("passes/ground-holds-no-longer", Kind.CONFLICT),
    UNKNOWN_CHANGE("passes/unknown-change", Kind.NOT_FOUND),
    CHANGE_DECIDED("passes/change-decided", Kind.CONFLICT),
    SECOND_PERSON_NEEDED("passes/second-person-needed", Kind.FORBIDDEN),
    UNKNOWN_APPEAL("passes/unknown-appeal", Kind.NOT_FOUND),
    APPEAL_DECIDED("passes/appeal-decided", Kind.CONFLICT),
    NOTHING_TO_APPEAL("passes/nothing-to-appeal", Kind.CONFLICT),
    APPEALED_ALREADY("passes/appealed-already", Kind.CONFLICT),
    DECIDED_BY_THE_ISSUER("passes/decided-by-the-issuer", Kind.FORBIDDEN),
    UNKNOWN_ALARM("passes/unknown-alarm", Kind.NOT_FOUND),
    ALARM_SETTLED("passes/alarm-settled", Kind.CONFLICT),
    ID_ALREADY_USED("passes/id-already-used", Kind.CONFLICT),
    ID_NOT_VERSION_7("passes/id-not-version-7", Kind.INVALID),
    NOT_COME_YET("passes/not-come-yet", Kind.INVALID),
    ENDS_BEFORE_IT_BEGINS("passes/ends-before-it-begins", Kind.INVALID),
    UNKNOWN_REQUEST("passes/unknown-request", Kind.NOT_FOUND),
    REQUEST_DONE("passes/request-done", Kind.CONFLICT),
    NOT_STRICTER("passes/not-stricter", Kind.INVALID),
    LOCAL_RULE_INCOMPLETE("passes/local-rule-incomplete", Kind.INVALID),
    APPROVER_NEEDED("passes/approver-needed", Kind.FORBIDDEN),
    UNKNOWN_LOCAL_RULE("passes/unknown-local-rule", Kind.NOT_FOUND),
    LOCAL_RULE_DECIDED("passes/local-rule-decided", Kind.CONFLICT),
    LOCAL_RULE_OVER("passes/local-rule-over", Kind.CONFLICT),
    AREA_TOO_LARGE("passes/area-too-large", Kind.INVALID),
    NOBODY_WITHOUT_TELEPHONE("passes/nobody-without-telephone", Kind.CONFLICT),
    TOO_MANY_LETTERS("passes/too-many-letters", Kind.CONFLICT),
    CODE_NOT_VALID("passes/code-not-valid", Kind.NOT_SIGNED_IN),
    RESIDENT_SIGN_IN_NEEDED("passes/resident-sign-in-needed", Kind.NOT_SIGNED_IN),
    TOO_MANY_CODES("passes/too-many-codes", Kind.TOO_MANY),
    NOT_YOUR_HOUSEHOLD("passes/not-your-household", Kind.FORBIDDEN),
    PASS_NOT_KNOWN("passes/pass-not-known", Kind.NOT_FOUND),
    NOBODY_NAMED("passes/nobody-named", Kind.INVALID);

    private final String code;
    private final Kind kind;

    PassesRefusal(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
