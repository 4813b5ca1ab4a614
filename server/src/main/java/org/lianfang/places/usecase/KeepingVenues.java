package org.lianfang.places.usecase;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.places.PlaceName;
import org.lianfang.places.model.PlacesRefusal;
import org.lianfang.places.model.PosterCode;
import org.lianfang.places.model.Venue;
import org.lianfang.places.store.Venues;
import org.lianfang.territory.Areas;
import org.lianfang.tracing.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the register of places. A name is one place in its city; who moves or changes what is done there closes
/// the old entry and makes a new one, so that what was told of the old stays true.
@Service
public class KeepingVenues {

    private static final int LONGEST_NAME = 120;
    private static final int FEWEST_MINUTES = 5;
    private static final int MOST_MINUTES = 720;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Venues venues;
    private final Areas areas;
    private final AuditLog audit;
    private final InstantSource clock;

    KeepingVenues(Venues venues, Areas areas, AuditLog audit, InstantSource clock) {
        this.venues = venues;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /// A place as it was sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param minutes how long a visit lasts as a rule
    public record Entry(
            @Nullable UUID id,
            @Nullable AreaKey areaKey,
            @Nullable String name,
            @Nullable Setting setting,
            @Nullable Integer minutes) {}

    /// Sent again it changes nothing.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `places/unknown-area`, `places/name-taken`,
    ///     `places/not-a-venue`, `places/minutes-not-possible`, `places/id-not-version-7`,
    ///     `places/id-already-used`
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public Venue register(Entry entry) {
        var id = Fields.required("id", entry.id());
        var area = Fields.required("areaKey", entry.areaKey());
        Access.requireWithin(area);
        if (!areas.exists(area)) {
            throw PlacesRefusal.UNKNOWN_AREA.with("area", area);
        }
        if (!Ids.isVersion7(id)) {
            throw PlacesRefusal.ID_NOT_VERSION_7.with();
        }
        var venue = new Venue(id, area, PosterCode.made(RANDOM), sign(entry), clock.instant(), null);
        if (venues.add(venue, Access.caller().accountId())) {
            audit.record(Act.of("places.venue-registered", "venue", id, area));
            return venue;
        }
        var known = venues.find(id).orElseThrow(() -> PlacesRefusal.NAME_TAKEN.with());
        if (known.area().equals(area) && known.sign().equals(venue.sign())) {
            return known;
        }
        throw PlacesRefusal.ID_ALREADY_USED.with("id", id);
    }

    private static Venue.Sign sign(Entry entry) {
        var name = Fields.atMost(LONGEST_NAME, "name", Fields.required("name", PlainText.clean(entry.name())));
        var setting = Fields.required("setting", entry.setting());
        var minutes = Fields.required("minutes", entry.minutes());
        if (!PlaceName.isVenue(setting)) {
            throw PlacesRefusal.NOT_A_VENUE.with();
        }
        if (minutes < FEWEST_MINUTES || minutes > MOST_MINUTES) {
            throw PlacesRefusal.MINUTES_NOT_POSSIBLE.with("fewest", FEWEST_MINUTES, "most", MOST_MINUTES);
        }
        return new Venue.Sign(name, setting, minutes);
    }

    /// Its poster is good no longer. Done again it changes nothing.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `places/unknown-venue`
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public Venue close(UUID id) {
        var venue = venues.find(id).orElseThrow(PlacesRefusal.UNKNOWN_VENUE::with);
        if (venues.close(id, Access.caller().accountId(), clock.instant())) {
            audit.record(Act.of("places.venue-closed", "venue", id, venue.area()));
        }
        return venues.find(id).orElseThrow();
    }

    /// By name, those whose poster is good first.
    ///
    /// @param word that is part of the name; all when absent
    @Needs(Permission.READ_TERRITORY)
    @Transactional(readOnly = true)
    public List<Venue> in(AreaKey area, @Nullable String word, int limit) {
        Access.requireWithin(area);
        var said = PlainText.clean(word);
        return venues.in(area, said.isEmpty() ? "" : PlaceName.mark(said), limit);
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `places/unknown-venue`
    @Needs(Permission.READ_TERRITORY)
    @Transactional(readOnly = true)
    public Venue one(UUID id) {
        return venues.find(id).orElseThrow(PlacesRefusal.UNKNOWN_VENUE::with);
    }
}
