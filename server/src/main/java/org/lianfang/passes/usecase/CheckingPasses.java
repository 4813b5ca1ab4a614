package org.lianfang.passes.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.passes.Colour;
import org.lianfang.passes.model.PassRules;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.signed.Decision;
import org.lianfang.passes.signed.GateRule;
import org.lianfang.passes.signed.PassClaims;
import org.lianfang.passes.signed.Reading;
import org.lianfang.passes.signed.SignedPass;
import org.lianfang.passes.store.Issued;
import org.lianfang.people.Residents;
import org.lianfang.privacy.IdentityNumber;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// For a gate where a pass says too little: there is none, it cannot be read, it was withdrawn. What holds of
/// the person is
/// computed now; the gate learns the decision, the reason, and whom it stands before with masked values.
@Service
public class CheckingPasses {

    private final Persons persons;
    private final KeepingKeys keys;
    private final RulesHere rules;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    CheckingPasses(
            Persons persons, KeepingKeys keys, RulesHere rules, SystemTransactions transactions, InstantSource clock) {
        this.persons = persons;
        this.keys = keys;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param area of the gate
    /// @param idNumber of a paper of any kind
    /// @param pass the text of a pass
    /// @param passId the number of a pass
    /// @param medical somebody needs care
    public record Question(
            @Nullable AreaKey area,
            @Nullable String idNumber,
            @Nullable String pass,
            @Nullable String passId,
            boolean medical) {

        @Override
        public String toString() {
            return "Question[***]";
        }
    }

    /// @param nameMasked absent when nobody was found
    public record Answer(
            Decision decision,
            @Nullable Colour colour,
            @Nullable Instant until,
            @Nullable String nameMasked,
            @Nullable String idNumberMasked) {

        @Override
        public String toString() {
            return "Answer[" + decision + "]";
        }

        static Answer only(Decision.Outcome outcome, Decision.Reason reason) {
            return new Answer(new Decision(outcome, reason), null, null, null, null);
        }
    }

    /// What gates of an area go by.
    @Needs(Permission.RECORD_CROSSINGS)
    public GateRule ruleIn(AreaKey area) {
        Access.requireWithin(area);
        return ruleOf(rules.in(area).rules());
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/nobody-named`, `kernel/outside-your-area`
    @Needs(Permission.RECORD_CROSSINGS)
    public Answer check(Question question) {
        var gate = Fields.required("areaKey", question.area);
        Access.requireWithin(gate);
        if (question.medical) {
            return transactions.callAs(Access.caller(), () -> {
                persons.audit.record(Act.of("passes.medical-override", "gate-check", "medical", gate));
                return Answer.only(Decision.Outcome.PASS, Decision.Reason.MEDICAL);
            });
        }
        var here = rules.in(gate).needed().rules();
        // each looked up by itself: inside a transaction one connection would be held while another is waited for
        var found = find(question, here);
        if (found.isEmpty()) {
            var flaw = flawOf(question, here);
            return transactions.callAs(Access.caller(), () -> noted(gate, flaw));
        }
        var resident = found.get();
        var holder = persons.residents.holders(Set.of(resident)).get(resident);
        return transactions.callAs(Access.caller(), () -> answer(resident, holder, gate, here));
    }

    private Optional<UUID> find(Question question, PassRules here) {
        if (question.idNumber != null) {
            var typed = PlainText.clean(question.idNumber);
            var number = IdentityNumber.read(typed)
                    .map(IdentityNumber::digits)
                    .orElseGet(() -> new Personal<>(typed.replace(" ", "").toUpperCase(Locale.ROOT)));
            return persons.residents.findBy(number, null).map(Residents.Found::resident);
        }
        if (question.passId != null) {
            return PassClaims.Number.read(question.passId).flatMap(this::holderOf);
        }
        return read(question, here) instanceof Reading.Valid(var claims) ? holderOf(claims.number()) : Optional.empty();
    }

    private Optional<UUID> holderOf(PassClaims.Number pass) {
        return transactions.call(() -> persons.issued.holderOf(pass));
    }

    private Decision.Reason flawOf(Question question, PassRules here) {
        return question.pass != null && read(question, here) instanceof Reading.Invalid(var flaw)
                ? Decision.Reason.valueOf(flaw.name())
                : Decision.Reason.NOT_REGISTERED;
    }

    private Reading read(Question question, PassRules here) {
        if (question.pass == null) {
            throw PassesRefusal.NOBODY_NAMED.with();
        }
        return SignedPass.read(
                question.pass,
                keys.verification(),
                clock.instant(),
                Duration.ofSeconds(here.gate().toleranceSeconds()));
    }

    private Answer noted(AreaKey gate, Decision.Reason reason) {
        persons.audit.record(Act.of("passes.checked", "gate-check", "nobody", gate));
        return Answer.only(Decision.Outcome.LOOK_UP, reason);
    }

    private Answer answer(UUID resident, Residents.@Nullable Holder holder, AreaKey gate, PassRules here) {
        var now = clock.instant();
        var known = persons.reading.of(Set.of(resident), now).get(resident);
        if (known == null || holder == null) {
            return noted(gate, Decision.Reason.NOT_REGISTERED);
        }
        var claims = persons.issuing.claims(known, holder, now, now);
        persons.audit.record(
                Act.of("passes.checked", "resident", resident, gate).withPurpose(Purpose.VERIFY_IDENTITY.name()));
        return new Answer(
                Decision.byStatus(claims, ruleOf(here), now),
                claims.colour(),
                claims.until(),
                holder.nameMasked(),
                holder.idNumberMasked());
    }

    private static GateRule ruleOf(PassRules rules) {
        var gate = rules.gate();
        var yellow =
                Decision.Outcome.valueOf(gate.yellow().toUpperCase(Locale.ROOT).replace('-', '_'));
        return new GateRule(yellow, gate.testNeeded(), gate.graceHours(), gate.toleranceSeconds());
    }

    /// How people are found and what is told of them.
    @Component
    record Persons(Residents residents, Issued issued, ReadingFacts reading, IssuingPasses issuing, AuditLog audit) {}
}
