package org.lianfang.testing.usecase;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.people.Residents;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.response.Response;
import org.lianfang.response.Retention;
import org.lianfang.testing.model.DeskEntry;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.Guest;
import org.lianfang.testing.model.PersonEntry;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.model.Subject;
import org.lianfang.testing.model.TestingRefusal;
import org.springframework.stereotype.Component;

/// Turns what a desk sent into a fact, or says why it cannot be one. Asks memory only, except about guests who show an
/// identity card: they may be in the register.
@Component
class CheckingEntries {

    private final RoundLookup lookup;
    private final Retention retention;
    private final Residents residents;
    private final Vault vault;
    private final EarlierSubjects earlier;

    CheckingEntries(
            RoundLookup lookup, Retention retention, Residents residents, Vault vault, EarlierSubjects earlier) {
        this.earlier = earlier;
        this.lookup = lookup;
        this.retention = retention;
        this.residents = residents;
        this.vault = vault;
    }

    /// @throws Refusal when it cannot be taken in
    DeskFact check(DeskEntry entry, DeviceMoment.Sending sending, AreaScope scope) {
        return switch (entry.what()) {
            case SAMPLE -> taken(entry, sending, scope);
            case VOID ->
                new DeskFact.Voided(
                        entry.id(),
                        Fields.required("sampleId", entry.sampleId()),
                        Fields.required("reason", entry.reason()));
            case MOVE ->
                new DeskFact.Moved(
                        entry.id(),
                        Fields.required("sampleId", entry.sampleId()),
                        Fields.required("tubeCode", entry.tubeCode()));
            case SEAL -> closed(entry, sending, scope);
        };
    }

    private DeskFact taken(DeskEntry entry, DeviceMoment.Sending sending, AreaScope scope) {
        var station = lookup.station(Fields.required("stationId", entry.stationId()), scope);
        var round = lookup.round(Fields.required("roundId", entry.roundId()), scope);
        var response = responseOf(station);
        var moment =
                DeviceMoment.of(entry.at(), sending, lookup.rulesOf(response).toleranceSeconds());
        if (!round.covers(station.areaKey())) {
            throw TestingRefusal.AREA_OUTSIDE_ROUND.with("round", round.name());
        }
        if (!station.open()) {
            throw TestingRefusal.STATION_CLOSED.with("station", station.name());
        }
        // whoever is called back is sampled singly, also when the round is over
        if (!round.takes(moment.at()) && !entry.isSingle()) {
            throw TestingRefusal.ROUND_CLOSED.with("round", round.name());
        }
        var day = response.dayOf(moment.at());
        requireKept(station, day);
        return new DeskFact.Taken(
                entry.id(),
                round.id(),
                placeOf(station),
                entry.isSingle() ? 1 : round.pools().of(station.setting()),
                Fields.required("tubeCode", entry.tubeCode()),
                moment,
                day,
                subject(entry.id(), Fields.required("person", entry.person()), scope));
    }

    private DeskFact closed(DeskEntry entry, DeviceMoment.Sending sending, AreaScope scope) {
        var station = lookup.station(Fields.required("stationId", entry.stationId()), scope);
        var response = responseOf(station);
        var moment =
                DeviceMoment.of(entry.at(), sending, lookup.rulesOf(response).toleranceSeconds());
        return new DeskFact.Closed(
                entry.id(),
                placeOf(station),
                Fields.required("tubeCode", entry.tubeCode()),
                moment,
                response.dayOf(moment.at()));
    }

    private Response responseOf(Station station) {
        return lookup.responseAt(station.areaKey())
                .orElseThrow(() -> TestingRefusal.NO_ACTIVE_RESPONSE.with("area", station.areaKey()));
    }

    private static DeskFact.Place placeOf(Station station) {
        return new DeskFact.Place(java.util.Objects.requireNonNull(station.id()), station.setting(), station.areaKey());
    }

    private void requireKept(Station station, LocalDate day) {
        var kept = retention.kept(TestingKept.SAMPLES, station.areaKey());
        if (kept.isPresent() && day.isBefore(kept.get().from())) {
            throw TestingRefusal.DAY_NO_LONGER_KEPT.with(
                    "day", day, "kept", kept.get().from());
        }
    }

    private Subject subject(UUID sample, PersonEntry person, AreaScope scope) {
        if (person.residentId() != null) {
            return new Subject.Resident(person.residentId());
        }
        if (person.sampleId() != null) {
            return earlier.find(person.sampleId(), scope);
        }
        var guest = person.read();
        var told = guest.distinguishing();
        return new Subject.Told(told == null ? sample : hashed(told), guest, residentWith(guest));
    }

    /// A keyed hash as an id.
    private UUID hashed(String told) {
        var hash = ByteBuffer.wrap(vault.lookup(Vault.Field.SAMPLE_PERSON, new Personal<>(told)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private @Nullable UUID residentWith(Guest guest) {
        return guest.paper() != Guest.Paper.CN_ID || guest.idNumber() == null
                ? null
                : residents
                        .findBy(new Personal<>(guest.idNumber()), null)
                        .map(Residents.Found::resident)
                        .orElse(null);
    }
}
