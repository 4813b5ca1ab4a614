package org.lianfang.gates.usecase;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.gates.model.GateRefusal;
import org.lianfang.gates.store.CrossingVoids;
import org.lianfang.gates.store.Crossings;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens masked values of the person of one crossing, for a purpose that is taken down with the act.
@Service
public class OpeningACrossing {

    private final Crossings crossings;
    private final CrossingVoids openings;
    private final AuditLog audit;
    private final InstantSource clock;

    OpeningACrossing(Crossings crossings, CrossingVoids openings, AuditLog audit, InstantSource clock) {
        this.crossings = crossings;
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
    }

    public enum Field {
        NAME,
        PHONE,
        ID_NUMBER
    }

    /// @return the values that are known, by field
    @Needs(Permission.UNMASK_PERSONAL)
    @Transactional
    public Map<Field, String> open(UUID id, Set<Field> fields, Purpose purpose, String note) {
        var crossing = crossings.hold(id).orElseThrow(GateRefusal.UNKNOWN_CROSSING::with);
        var opened = new TreeMap<Field, String>();
        var person = crossing.traveller();
        if (person != null) {
            for (var field : fields) {
                var value = switch (field) {
                    case NAME -> person.name();
                    case PHONE -> person.phone();
                    case ID_NUMBER -> person.idNumber();
                };
                if (value != null && !value.isEmpty()) {
                    opened.put(field, value);
                }
            }
        }
        openings.addOpening(
                crossing,
                purpose.name(),
                note,
                new CrossingVoids.By(Access.caller().accountId(), clock.instant()));
        audit.record(Act.of("gates.unmask", "crossing", id, crossing.area())
                .withPurpose(purpose.name())
                .withDetail(Map.of(
                        "fields", fields.stream().map(Field::name).sorted().toList())));
        return opened;
    }
}
