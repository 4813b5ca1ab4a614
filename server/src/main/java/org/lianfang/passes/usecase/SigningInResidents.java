package org.lianfang.passes.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.passes.messages.Messages;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.store.Grounds;
import org.lianfang.passes.store.ResidentCodes;
import org.lianfang.people.Residents;
import org.lianfang.privacy.PhoneNumber;
import org.lianfang.privacy.Vault;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Residents sign in with their telephone and a code that is sent to it, or with a code on paper that the
/// community handed out. Nobody learns from the answers who is registered.
@Service
public class SigningInResidents {

    static final Duration SENT_VALID = Duration.ofMinutes(10);
    static final Duration PAPER_VALID = Duration.ofDays(14);
    static final Duration SESSION = Duration.ofHours(12);
    private static final int MOST_TRIES = 5;

    private final ResidentCodes codes;
    private final SecretCodes secrets;
    private final CodeAttempts attempts;
    private final People people;
    private final Ways ways;

    SigningInResidents(ResidentCodes codes, SecretCodes secrets, CodeAttempts attempts, People people, Ways ways) {
        this.codes = codes;
        this.secrets = secrets;
        this.attempts = attempts;
        this.people = people;
        this.ways = ways;
    }

    /// By what residents are found.
    @Component
    record People(Residents residents, Vault vault, Grounds grounds, AuditLog audit) {}

    /// How codes go out and sessions are kept.
    @Component
    record Ways(Messages messages, Texts texts, SystemTransactions transactions, InstantSource clock) {}

    /// Somebody who has just signed in.
    ///
    /// @param secret for the cookie
    public record SignedIn(String secret, UUID resident, Instant until) {

        @Override
        public String toString() {
            return "SignedIn[" + resident + "]";
        }
    }

    /// Sends a code if somebody with this telephone is registered.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/too-many-codes`
    public void sendCode(PhoneNumber phone, String address, Language language) {
        attempts.count(CodeAttempts.Kind.SEND_FROM_ADDRESS, address);
        attempts.count(CodeAttempts.Kind.SEND_TO_PHONE, markOf(phone));
        var found = people.residents.findBy(null, phone.normalised());
        if (found.isEmpty()) {
            return;
        }
        var code = secrets.digits();
        var resident = found.get();
        ways.transactions.run(() -> {
            var now = ways.clock.instant();
            codes.add(new ResidentCodes.Code(
                    Ids.next(),
                    resident.resident(),
                    resident.area(),
                    ResidentCodes.Kind.PHONE,
                    secrets.ofPhone(resident.resident(), code),
                    now,
                    now.plus(SENT_VALID),
                    null));
        });
        var text = ways.texts.say(
                language, "resident-message.code", Map.of("code", code, "minutes", SENT_VALID.toMinutes()));
        ways.messages.send(new Messages.Message(phone, text));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/code-not-valid`, `passes/too-many-codes`
    public SignedIn signIn(PhoneNumber phone, String code, String address) {
        attempts.count(CodeAttempts.Kind.TRY_FROM_ADDRESS, address);
        attempts.count(CodeAttempts.Kind.TRY_PHONE, markOf(phone));
        var found = people.residents.findBy(null, phone.normalised());
        var right = found.isPresent()
                && ways.transactions.call(() -> codes.tryPhone(
                        found.get().resident(),
                        secrets.ofPhone(found.get().resident(), code),
                        MOST_TRIES,
                        ways.clock.instant()));
        if (!right) {
            throw PassesRefusal.CODE_NOT_VALID.with();
        }
        attempts.forget(CodeAttempts.Kind.TRY_PHONE, markOf(phone));
        return begin(found.get().resident(), found.get().area());
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/code-not-valid`, `passes/too-many-codes`
    public SignedIn signInOnPaper(String code, String address) {
        attempts.count(CodeAttempts.Kind.TRY_FROM_ADDRESS, address);
        var resident = ways.transactions.call(() -> codes.usePaper(secrets.ofPaper(code), ways.clock.instant()));
        if (resident.isEmpty()) {
            throw PassesRefusal.CODE_NOT_VALID.with();
        }
        var home = ways.transactions.call(() ->
                Optional.ofNullable(people.grounds.homes(Set.of(resident.get())).get(resident.get())));
        return begin(resident.get(), home.orElseThrow(PassesRefusal.CODE_NOT_VALID::with));
    }

    /// @param expires when it is worthless, used or not
    public record PaperCode(String code, Instant expires) {

        @Override
        public String toString() {
            return "PaperCode[***]";
        }
    }

    /// For somebody without a telephone: at a counter, or with a letter.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-resident`
    @Needs(Permission.MANAGE_MEASURES)
    public PaperCode handOut(UUID resident) {
        var scope = Access.scope();
        var code = secrets.letters();
        return ways.transactions.callAs(Access.caller(), () -> {
            var home = people.grounds.homes(Set.of(resident)).get(resident);
            if (home == null || !scope.contains(home)) {
                throw PassesRefusal.UNKNOWN_RESIDENT.with();
            }
            var now = ways.clock.instant();
            codes.add(new ResidentCodes.Code(
                    Ids.next(),
                    resident,
                    home,
                    ResidentCodes.Kind.PAPER,
                    secrets.ofPaper(code),
                    now,
                    now.plus(PAPER_VALID),
                    Access.caller().accountId()));
            people.audit.record(Act.of("passes.paper-code", "resident", resident, home));
            return new PaperCode(code, now.plus(PAPER_VALID));
        });
    }

    /// Who is signed in with this secret.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/resident-sign-in-needed`
    public ResidentCodes.Session session(@Nullable String secret) {
        if (secret == null || secret.isEmpty()) {
            throw PassesRefusal.RESIDENT_SIGN_IN_NEEDED.with();
        }
        return ways.transactions
                .call(() -> codes.find(secrets.ofSecret(secret), ways.clock.instant()))
                .orElseThrow(PassesRefusal.RESIDENT_SIGN_IN_NEEDED::with);
    }

    /// Ending what has ended already is no mistake.
    public void signOut(@Nullable String secret) {
        if (secret != null) {
            ways.transactions.run(() -> codes.find(secrets.ofSecret(secret), ways.clock.instant())
                    .ifPresent(session -> codes.end(session.id())));
        }
    }

    /// Where somebody is signed in, the newest first: one that they do not know is somebody else's.
    public List<ResidentCodes.Session> sessions(UUID resident) {
        return ways.transactions.call(() -> codes.sessionsOf(resident, ways.clock.instant()));
    }

    /// Ends every session of a person, this one too: whoever has a copy of a cookie has nothing any more.
    public void signOutEverywhere(ResidentCodes.Session session) {
        ways.transactions.callAs(ResidentCaller.of(session.resident()), () -> {
            var ended = codes.endAllOf(session.resident());
            people.audit.record(
                    Act.of("passes.resident-signed-out-everywhere", "resident", session.resident(), session.area())
                            .withDetail(Map.of("sessions", ended)));
            return ended;
        });
    }

    private SignedIn begin(UUID resident, AreaKey home) {
        var secret = secrets.secret();
        var now = ways.clock.instant();
        var session = new ResidentCodes.Session(Ids.next(), resident, home, now, now.plus(SESSION));
        ways.transactions.callAs(ResidentCaller.of(resident), () -> {
            codes.begin(session, secrets.ofSecret(secret));
            people.audit.record(Act.of("passes.resident-signed-in", "resident", resident, home));
            return session;
        });
        return new SignedIn(secret, resident, session.ends());
    }

    private String markOf(PhoneNumber phone) {
        return HexFormat.of().formatHex(people.vault.lookup(Vault.Field.PHONE, phone.normalised()));
    }
}
