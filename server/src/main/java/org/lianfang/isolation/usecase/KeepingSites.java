package org.lianfang.isolation.usecase;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.model.Duty;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.NamedDuty;
import org.lianfang.isolation.model.Room;
import org.lianfang.isolation.model.Site;
import org.lianfang.isolation.store.Rooms;
import org.lianfang.isolation.store.Sites;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets up sites and rooms, and names who answers for what.
@Service
public class KeepingSites {

    /// Rooms of one request.
    private static final int MOST_ROOMS = 500;

    private final Sites sites;
    private final Rooms rooms;
    private final Areas areas;
    private final AuditLog audit;

    KeepingSites(Sites sites, Rooms rooms, Areas areas, AuditLog audit) {
        this.sites = sites;
        this.rooms = rooms;
        this.areas = areas;
        this.audit = audit;
    }

    /// @param missing duties for which nobody is named
    public record Staffed(Site site, List<NamedDuty> duties, Set<Duty> missing) {}

    /// Adding the same again changes nothing.
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public Staffed add(Site sent) {
        Access.requireWithin(sent.area());
        if (!areas.exists(sent.area())) {
            throw IsolationRefusal.UNKNOWN_AREA.with("area", sent.area());
        }
        var site = sent.registered(Ids.next(), 1);
        if (sites.add(site)) {
            audit.record(Act.of("isolation.site-added", "isolation-site", site.key(), site.area()));
            return staffed(site);
        }
        var kept = sites.find(site.key());
        if (kept.filter(one -> one.registered(one.key(), 1).equals(site)).isPresent()) {
            return staffed(kept.get());
        }
        throw kept.isPresent()
                ? IsolationRefusal.ID_ALREADY_USED.with("id", site.key())
                : IsolationRefusal.CODE_ALREADY_USED.with("code", Objects.requireNonNull(site.code()));
    }

    /// Replaces what is known of a site; where it lies stays.
    ///
    /// @param sent with the version that its sender had read; a stale one is refused with both
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public Staffed replace(UUID id, Site sent) {
        var before = one(id);
        var after = new Site(
                id,
                sent.code(),
                sent.name(),
                before.areaKey(),
                sent.address(),
                sent.zones(),
                sent.open(),
                sent.version());
        if (sites.isCodeTaken(Objects.requireNonNull(after.code()), id)) {
            throw IsolationRefusal.CODE_ALREADY_USED.with("code", after.code());
        }
        if (!sites.replace(after)) {
            throw IsolationRefusal.STALE_WRITE.with("yours", after, "theirs", one(id));
        }
        audit.record(Act.of("isolation.site-changed", "isolation-site", id, before.area()));
        return staffed(one(id));
    }

    /// Those named before are replaced.
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public Staffed name(UUID id, List<NamedDuty> duties) {
        var site = one(id);
        sites.name(site, duties);
        audit.record(Act.of("isolation.duties-named", "isolation-site", id, site.area()));
        return staffed(site);
    }

    /// A number that the site has already is left as it is.
    ///
    /// @return how many are new
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public int addRooms(UUID id, List<Room> sent) {
        var site = one(id);
        if (sent.size() > MOST_ROOMS) {
            throw IsolationRefusal.NUMBER_NOT_POSSIBLE.with(Map.of("field", "rooms", "least", 0, "most", MOST_ROOMS));
        }
        var added = rooms.add(
                site, sent.stream().map(room -> room.registered(Ids.next())).toList());
        audit.record(Act.of("isolation.rooms-added", "isolation-site", id, site.area())
                .withDetail(Map.of("count", added)));
        return added;
    }

    /// @param sent with the version that its sender had read; a stale one is refused with both
    @Needs(Permission.MANAGE_ISOLATION)
    @Transactional
    public Room replaceRoom(UUID id, Room sent) {
        var before = rooms.find(id).orElseThrow(() -> IsolationRefusal.UNKNOWN_ROOM.with("id", id));
        var after = new Room(
                id,
                sent.floor(),
                sent.number(),
                sent.beds(),
                sent.family(),
                sent.barrierFree(),
                sent.ownToilet(),
                sent.languages(),
                sent.closed(),
                sent.version() == null ? 0 : sent.version());
        var inUse = rooms.bedsInUse(id);
        if (inUse > after.bedCount() || inUse > 0 && after.closed()) {
            throw IsolationRefusal.ROOM_IN_USE.with(
                    "number", Objects.requireNonNull(before.room().number()));
        }
        if (!rooms.replace(after)) {
            var kept = rooms.find(id).orElse(before).room();
            throw Objects.equals(kept.version(), after.version())
                    ? IsolationRefusal.CODE_ALREADY_USED.with("code", Objects.requireNonNull(after.number()))
                    : IsolationRefusal.STALE_WRITE.with("yours", after, "theirs", kept);
        }
        audit.record(Act.of("isolation.room-changed", "isolation-room", id, before.area()));
        return rooms.find(id).orElseThrow().room();
    }

    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public Staffed look(UUID id) {
        return staffed(one(id));
    }

    /// In order of area and id.
    ///
    /// @param after id of the last site of the page before
    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public List<Staffed> within(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        var last = after == null ? null : sites.find(after).orElse(null);
        return sites.within(area, last, limit).stream().map(this::staffed).toList();
    }

    private Site one(UUID id) {
        return sites.find(id).orElseThrow(() -> IsolationRefusal.UNKNOWN_SITE.with("id", id));
    }

    private Staffed staffed(Site site) {
        var duties = sites.duties(site.key()).stream()
                .sorted(Comparator.comparing(NamedDuty::duty, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        var missing = EnumSet.allOf(Duty.class);
        duties.forEach(duty -> missing.remove(duty.duty()));
        return new Staffed(site, duties, missing);
    }
}
