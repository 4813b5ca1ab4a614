package org.lianfang.testing.usecase;

import java.time.InstantSource;
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
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Purpose;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.planning.Volunteer;
import org.lianfang.testing.store.Volunteers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Names who helps the people of a building in a round.
@Service
public class NamingVolunteers {

    private final Volunteers volunteers;
    private final PlanReader reader;
    private final AuditLog audit;
    private final InstantSource clock;

    NamingVolunteers(Volunteers volunteers, PlanReader reader, AuditLog audit, InstantSource clock) {
        this.volunteers = volunteers;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /// Naming the same again changes nothing.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`
    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public void name(UUID roundId, Volunteer volunteer) {
        var area = volunteer.building().area();
        Access.requireWithin(area);
        var round = reader.lookup().round(roundId, Access.scope());
        reader.lookup().partsOf(round, area);
        var by = Access.caller().accountId();
        if (volunteers.add(roundId, volunteer, reader.lastDayOf(round), by, clock.instant())) {
            takeDown("testing.volunteer-named", volunteer);
        }
    }

    /// In the order of area and id.
    ///
    /// @param after id of the last one of the page before
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<Volunteer> list(UUID roundId, AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        reader.lookup().round(roundId, Access.scope());
        var last = after == null ? null : volunteers.find(roundId, after).orElse(null);
        return volunteers.within(roundId, area, last, limit);
    }

    @Needs(Permission.MANAGE_TESTING)
    @Transactional
    public void remove(UUID roundId, UUID id) {
        var volunteer = found(roundId, id);
        volunteers.remove(id);
        takeDown("testing.volunteer-removed", volunteer);
    }

    /// The telephone in full.
    ///
    /// @return empty when none is known
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/unknown-volunteer`
    @Needs(Permission.UNMASK_PERSONAL)
    @Transactional
    public Personal<String> phoneOf(UUID roundId, UUID id, Purpose purpose) {
        var volunteer = found(roundId, id);
        audit.record(
                Act.of("testing.unmask", "volunteer", id, volunteer.building().area())
                        .withPurpose(purpose.name())
                        .withDetail(Map.of("fields", List.of("phone"))));
        var phone = volunteer.phone();
        return phone == null ? new Personal<>("") : phone.spoken();
    }

    private Volunteer found(UUID roundId, UUID id) {
        return volunteers.find(roundId, id).orElseThrow(TestingRefusal.UNKNOWN_VOLUNTEER::with);
    }

    private void takeDown(String action, Volunteer volunteer) {
        audit.record(
                Act.of(action, "volunteer", volunteer.id(), volunteer.building().area()));
    }
}
