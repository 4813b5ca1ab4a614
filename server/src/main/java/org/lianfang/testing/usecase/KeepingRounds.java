package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.response.Response;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.NewRound;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.Rounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens rounds of testing under the rules of the response.
@Service
public class KeepingRounds {

    private final Rounds rounds;
    private final RoundLookup lookup;
    private final Areas areas;
    private final AuditLog audit;
    private final InstantSource clock;

    KeepingRounds(Rounds rounds, RoundLookup lookup, Areas areas, AuditLog audit, InstantSource clock) {
        this.rounds = rounds;
        this.lookup = lookup;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opening the same again changes nothing.
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public Round open(NewRound sent) {
        var round = prepared(sent);
        Access.requireWithin(round.around());
        if (sent.follows() != null) {
            requireOver(sent.follows());
        }
        if (rounds.add(round, Access.caller().accountId())) {
            audit.record(Act.of("testing.round-opened", "round", round.id(), round.around())
                    .withDetail(Map.of("code", round.code())));
            return round;
        }
        var before = rounds.find(round.id()).orElse(null);
        if (before != null) {
            if (!before.code().equals(round.code()) || !before.areas().equals(round.areas())) {
                throw TestingRefusal.ID_ALREADY_USED.with("id", round.id());
            }
            return before;
        }
        throw sent.follows() == null || rounds.isCodeTaken(round.code())
                ? TestingRefusal.CODE_ALREADY_USED.with("code", round.code())
                : TestingRefusal.ROUND_ALREADY_FOLLOWED.with();
    }

    private Round prepared(NewRound sent) {
        for (var area : sent.areas()) {
            Access.requireWithin(area);
            if (!areas.exists(area)) {
                throw TestingRefusal.UNKNOWN_AREA.with("area", area);
            }
        }
        var response = responseOf(sent);
        var rules = lookup.rulesOf(response);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var hours = sent.targetHours() == null ? rules.roundHours() : sent.targetHours();
        if (hours == null) {
            throw TestingRefusal.NO_TESTING_RULES.with();
        }
        return new Round(
                sent.id() == null ? Ids.next() : sent.id(),
                sent.code(),
                sent.name(),
                response.id(),
                sent.areas(),
                rules.poolsWith(sent.poolSize()),
                sent.startsAt() == null ? now : sent.startsAt().truncatedTo(ChronoUnit.MILLIS),
                hours,
                sent.follows(),
                now,
                null);
    }

    private Response responseOf(NewRound sent) {
        var responses = sent.areas().stream()
                .map(area ->
                        lookup.responseAt(area).orElseThrow(() -> TestingRefusal.NO_ACTIVE_RESPONSE.with("area", area)))
                .distinct()
                .toList();
        if (responses.size() > 1) {
            throw TestingRefusal.SEVERAL_RESPONSES.with();
        }
        return responses.getFirst();
    }

    /// A round goes on from one that is over.
    private void requireOver(UUID before) {
        if (lookup.round(before, Access.scope()).isOpen()) {
            throw TestingRefusal.ROUND_STILL_OPEN.with();
        }
    }

    /// Any round of which a part lies where the caller may look.
    @Needs(Permission.READ_TESTING)
    public Round one(UUID id) {
        return lookup.round(id, Access.scope());
    }

    /// Newest first.
    ///
    /// @param after id of the last round of the page before
    @Needs(Permission.READ_TESTING)
    public List<Round> touching(AreaKey area, @Nullable UUID after, int limit) {
        return lookup.touching(area, Access.scope(), after, limit);
    }
}
