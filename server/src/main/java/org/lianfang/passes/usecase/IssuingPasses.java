package org.lianfang.passes.usecase;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.model.Negative;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.signed.PassClaims;
import org.lianfang.passes.signed.SignedPass;
import org.lianfang.passes.store.GroundSources;
import org.lianfang.passes.store.Issued;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;

/// Signs passes. What they tell is computed at that moment. Inside a transaction that sees every area.
@Component
class IssuingPasses {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReadingFacts reading;
    private final KeepingKeys keys;
    private final Issued issued;
    private final Holders holders;
    private final InstantSource clock;

    IssuingPasses(ReadingFacts reading, KeepingKeys keys, Issued issued, Holders holders, InstantSource clock) {
        this.reading = reading;
        this.keys = keys;
        this.issued = issued;
        this.holders = holders;
        this.clock = clock;
    }

    /// Who holds a pass, and what was found in their samples.
    @Component
    record Holders(Residents residents, GroundSources sources) {}

    /// A pass that was just signed.
    record Written(String text, PassClaims claims, Residents.Holder holder, ReadingFacts.Known known) {

        @Override
        public String toString() {
            return "Written[***]";
        }
    }

    /// What a pass needs besides what is known of its holder.
    record Ready(UUID resident, Residents.@Nullable Holder holder, KeepingKeys.Signing signing) {

        @Override
        public String toString() {
            return "Ready[***]";
        }
    }

    /// Looked up before the transaction in which the pass is issued: inside, it would hold one connection while it
    /// waits
    /// for another, and many of them at once would wait for each other.
    Ready ready(UUID resident) {
        return new Ready(resident, holders.residents.holders(Set.of(resident)).get(resident), keys.signing());
    }

    /// @param by who prints it; absent when the resident asks
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-resident`, `passes/no-pass-rules`
    Written issue(Ready ready, Issued.Form form, @Nullable UUID by) {
        var moment = clock.instant();
        var resident = ready.resident;
        var known = reading.of(Set.of(resident), moment).get(resident);
        var holder = ready.holder;
        if (known == null || holder == null) {
            throw PassesRefusal.UNKNOWN_RESIDENT.with();
        }
        var now = moment.truncatedTo(ChronoUnit.SECONDS);
        var hours = known.here().needed().rules().hours();
        var expires = now.plus(Duration.ofHours(
                switch (form) {
                    case PHONE -> hours.pass();
                    case PAPER -> hours.paper();
                }));
        var claims = claims(known, holder, now, expires);
        var signing = ready.signing;
        issued.add(new Issued.Pass(claims.number(), resident, known.home(), form, claims.colour(), now, expires, by));
        return new Written(SignedPass.write(claims, signing.kid(), signing.key()), claims, holder, known);
    }

    /// What holds of a person now, as a pass would tell it.
    PassClaims claims(ReadingFacts.Known known, Residents.Holder holder, Instant now, Instant expires) {
        var number = new byte[PassClaims.Number.BYTES];
        RANDOM.nextBytes(number);
        var until = known.standing().until();
        return new PassClaims(
                PassClaims.Number.of(number),
                now,
                expires,
                known.standing().colour(),
                holder.initials(),
                holder.birthYear(),
                until == null ? null : until.truncatedTo(ChronoUnit.SECONDS),
                testUntil(known, now));
    }

    /// Only where gates ask for it; a pass tells no more than a gate needs.
    private @Nullable Instant testUntil(ReadingFacts.Known known, Instant now) {
        var gate = known.here().rules().gate();
        if (!gate.testNeeded()) {
            return null;
        }
        var counts = Duration.ofHours(gate.testHours());
        var since = now.minus(counts).minus(Duration.ofHours(gate.graceHours()));
        return holders
                .sources
                .negatives(Set.of(known.resident()), since)
                .getOrDefault(known.resident(), List.of())
                .stream()
                .map(Negative::taken)
                .max(Instant::compareTo)
                .map(taken -> taken.plus(counts).truncatedTo(ChronoUnit.SECONDS))
                .orElse(null);
    }
}
