package org.lianfang.places.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.places.CheckIns;
import org.lianfang.places.model.CheckIn;
import org.lianfang.places.model.PlacesRefusal;
import org.lianfang.places.model.PosterCode;
import org.lianfang.places.store.StoredCheckIns;
import org.lianfang.places.store.Venues;
import org.lianfang.response.Kept;
import org.lianfang.response.Responses;
import org.lianfang.response.Retention;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Takes down who came to a place, once however often it is sent. Only while a response runs there whose pack says
/// for how long it is kept: nothing is collected without an end.
@Service
class CheckingIn implements CheckIns {

    static final String KIND = "places.check-ins";

    /// For so long a telephone works without a network.
    private static final Duration OLDEST = Duration.ofDays(3);

    private static final int TOLERANCE_SECONDS = 300;
    /// A family goes out often; whoever tells of more in a day makes it up.
    private static final int MOST_A_DAY = 100;

    private static final int SHOWN = 200;

    private final Venues venues;
    private final StoredCheckIns checkIns;
    private final InForce inForce;
    private final AuditLog audit;
    private final InstantSource clock;

    CheckingIn(Venues venues, StoredCheckIns checkIns, InForce inForce, AuditLog audit, InstantSource clock) {
        this.venues = venues;
        this.checkIns = checkIns;
        this.inForce = inForce;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether somebody answers for it, and for how long it is kept.
    @Component
    record InForce(Responses responses, Retention retention) {}

    @Override
    public Venue venue(@Nullable String code) {
        var found = found(code);
        return new Venue(
                found.id(),
                found.sign().name(),
                found.area(),
                found.isOpen(),
                found.sign().minutes());
    }

    private org.lianfang.places.model.Venue found(@Nullable String code) {
        var typed = Fields.required("code", PlainText.clean(code));
        return venues.ofPoster(PosterCode.read(typed)).orElseThrow(PlacesRefusal.UNKNOWN_VENUE::with);
    }

    @Override
    public boolean checkIn(Teller teller, Entry entry, Set<UUID> persons) {
        var id = Fields.required("id", entry.id());
        if (!Ids.isVersion7(id)) {
            throw PlacesRefusal.ID_NOT_VERSION_7.with();
        }
        var now = clock.instant();
        var venue = found(entry.code());
        var sending = DeviceMoment.Sending.of(now, entry.deviceTime());
        var moment = DeviceMoment.of(entry.at(), sending, TOLERANCE_SECONDS);
        var checkIn = new CheckIn(
                id, teller, venue.id(), venue.area(), moment, venue.sign().minutes(), Set.copyOf(persons));
        checkIns.oneAtATime(id);
        var known = checkIns.known(id);
        if (known.isPresent()) {
            requireTheSame(known.get(), checkIn, entry.at() == null);
            return false;
        }
        if (!venue.isOpen()) {
            throw PlacesRefusal.VENUE_CLOSED.with();
        }
        requireInTime(checkIn, now);
        requireNotMadeUp(teller, persons.size(), now);
        checkIns.add(checkIn, now);
        record(checkIn);
        return true;
    }

    /// Whoever stands at a door tells of many.
    private void requireNotMadeUp(Teller teller, int persons, Instant now) {
        if (!teller.staff() && checkIns.toldSince(teller.id(), now.minus(1, ChronoUnit.DAYS)) + persons > MOST_A_DAY) {
            throw PlacesRefusal.TOO_MANY_TOLD.with();
        }
    }

    private static void requireTheSame(StoredCheckIns.Known known, CheckIn sent, boolean anyMoment) {
        var same = known.teller().equals(sent.teller().id())
                && known.venue().equals(sent.venue())
                && known.persons().equals(sent.persons())
                && (anyMoment || known.told().equals(sent.moment().told()));
        if (!same) {
            throw PlacesRefusal.ID_ALREADY_USED.with("id", sent.id());
        }
    }

    private void requireInTime(CheckIn checkIn, Instant now) {
        var kept = kept(checkIn.area());
        if (kept == null || inForce.responses.currentFor(checkIn.area()).isEmpty()) {
            throw PlacesRefusal.NOBODY_ANSWERS.with();
        }
        var at = checkIn.moment().at();
        if (at.isBefore(now.minus(OLDEST)) || at.isBefore(kept.since())) {
            throw PlacesRefusal.TOLD_TOO_LATE.with("days", OLDEST.toDays());
        }
    }

    private @Nullable Kept kept(AreaKey area) {
        return inForce.retention.kept(KIND, area).orElse(null);
    }

    /// The log is kept for longer than check-ins: it tells that somebody told one, but neither where nor of whom.
    private void record(CheckIn checkIn) {
        audit.record(Act.of(
                        "places.checked-in",
                        "check-in",
                        checkIn.id(),
                        checkIn.area().at(AreaLevel.PREFECTURE))
                .withDetail(Map.of("persons", checkIn.persons().size())));
    }

    @Override
    public List<Past> of(UUID resident) {
        var now = clock.instant();
        return checkIns.of(resident, SHOWN).stream()
                .map(past -> past(past, resident, now))
                .toList();
    }

    /// Where no clock runs any more nothing is forgotten until one does: then it is told as of today.
    private Past past(StoredCheckIns.Past past, UUID resident, Instant now) {
        var kept = kept(past.area());
        var zone = kept == null ? ZoneOffset.UTC : kept.zone();
        var today = now.atZone(zone).toLocalDate();
        var days = kept == null ? 0 : ChronoUnit.DAYS.between(kept.from(), today);
        return new Past(
                past.id(),
                past.name(),
                past.area(),
                past.at(),
                past.until(),
                past.at().atZone(zone).toLocalDate().plusDays(days),
                by(past.teller(), resident));
    }

    private static By by(Teller teller, UUID resident) {
        if (teller.staff()) {
            return By.STAFF;
        }
        return teller.id().equals(resident) ? By.SELF : By.HOUSEHOLD;
    }
}
