package org.lianfang.testing.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.Remembered;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.response.RulePack;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.TestingRules;
import org.lianfang.testing.store.Rounds;
import org.lianfang.testing.store.Stations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Rounds, stations and rules from memory: the hot path asks for every record. Another replica's edit is seen within
/// half
/// a minute, this one's at once.
@Component
class RoundLookup {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Remembered.Trust TRUST = new Remembered.Trust(Duration.ofSeconds(30), Duration.ofSeconds(20));

    private final Rounds rounds;
    private final Responses responses;
    private final SystemTransactions transactions;
    private final Remembered<UUID, Round> knownRounds;
    private final Remembered<UUID, Station> knownStations;
    private final Cache<RulePack, TestingRules> rules =
            Caffeine.newBuilder().weakKeys().build();

    RoundLookup(
            Rounds rounds,
            Stations stations,
            Responses responses,
            SystemTransactions transactions,
            InstantSource clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.transactions = transactions;
        this.knownRounds = new Remembered<>(TRUST, clock, source(rounds::findAll, Round::id));
        this.knownStations = new Remembered<>(TRUST, clock, source(stations::findAll, Station::id));
    }

    /// A round that whoever has this scope may know of: one of which a part lies in it.
    Round round(UUID id, AreaScope scope) {
        return knownRounds
                .get(id)
                .filter(round -> round.isSeenFrom(scope))
                .orElseThrow(() -> TestingRefusal.UNKNOWN_ROUND.with("id", id));
    }

    /// Rounds of which a part lies in the area and in the scope, newest first.
    List<Round> touching(AreaKey area, AreaScope scope, @Nullable UUID after, int limit) {
        return transactions.snapshot(() -> rounds.touching(area, scope, after, limit));
    }

    /// What an area and a round have in common.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/area-outside-round` when that is nothing
    List<AreaKey> partsOf(Round round, AreaKey area) {
        var parts = round.within(area);
        if (parts.isEmpty()) {
            throw TestingRefusal.AREA_OUTSIDE_ROUND.with("round", round.name());
        }
        return parts;
    }

    /// A station outside the scope is as unknown as one that does not exist.
    Station station(UUID id, AreaScope scope) {
        return knownStations
                .get(id)
                .filter(station -> scope.contains(station.areaKey()))
                .orElseThrow(() -> TestingRefusal.UNKNOWN_STATION.with("id", id));
    }

    /// Asks the database again once the running transaction has changed the round or station.
    void forgetAfterCommit(UUID id) {
        forget(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(id);
            }
        });
    }

    Optional<Response> responseAt(AreaKey area) {
        return responses.currentFor(area);
    }

    /// Civil day of a moment: by the response there, else by China's clock.
    LocalDate dayOf(Instant moment, AreaKey area) {
        return LocalDate.ofInstant(moment, zoneAt(area));
    }

    /// In which days and hours begin there.
    ZoneId zoneAt(AreaKey area) {
        return responseAt(area).map(Response::zone).orElse(CHINA);
    }

    TestingRules rulesOf(Response response) {
        var known = rules.getIfPresent(response.rules());
        if (known == null) {
            known = TestingRules.of(response.rules());
            rules.put(response.rules(), known);
        }
        return known;
    }

    private void forget(UUID id) {
        knownRounds.forget(id);
        knownStations.forget(id);
    }

    @Scheduled(fixedDelayString = "PT5S")
    void renew() {
        knownRounds.renew();
        knownStations.renew();
    }

    private <T> Remembered.Source<UUID, T> source(
            Function<Collection<UUID>, List<T>> store, Function<T, @Nullable UUID> idOf) {
        return Remembered.Source.of(ids -> transactions.snapshot(() -> store.apply(ids)).stream()
                .collect(Collectors.toMap(one -> Objects.requireNonNull(idOf.apply(one)), one -> one)));
    }
}
