package org.lianfang.testing.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.privacy.Purpose;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.GuestOpenings;
import org.lianfang.testing.store.Samples;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens masked values of somebody who was added in place, for a purpose that is taken down with the act. Residents are
/// opened through the register.
@Service
public class OpeningAGuest {

    private static final int LONGEST_NOTE = 200;

    private final Samples samples;
    private final GuestOpenings openings;
    private final AuditLog audit;
    private final InstantSource clock;

    OpeningAGuest(Samples samples, GuestOpenings openings, AuditLog audit, InstantSource clock) {
        this.samples = samples;
        this.openings = openings;
        this.audit = audit;
        this.clock = clock;
    }

    /// What can be opened, by its name in JSON.
    public enum Field {
        NAME("name"),
        PHONE("phone"),
        ID_NUMBER("idNumber");

        private final String jsonName;

        Field(String jsonName) {
            this.jsonName = jsonName;
        }

        /// @throws org.lianfang.kernel.refusal.Refusal `testing/choice-not-valid`
        public static Field named(String name) {
            for (var field : values()) {
                if (field.jsonName.equals(name)) {
                    return field;
                }
            }
            throw TestingRefusal.CHOICE_NOT_VALID.with("choices", List.of("name", "phone", "idNumber"));
        }
    }

    /// @return the values that are known, by their names in JSON
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/unknown-sample`
    @Needs(Permission.UNMASK_PERSONAL)
    @Transactional
    public Map<String, String> open(UUID sample, Set<Field> fields, Purpose purpose, String note) {
        var why = Fields.atMost(LONGEST_NOTE, "note", PlainText.clean(note));
        var kept = samples.find(Set.of(sample), Set.of()).get(sample);
        var guest = samples.guestOf(sample);
        if (kept == null || guest == null) {
            throw TestingRefusal.UNKNOWN_SAMPLE.with();
        }
        var opened = new TreeMap<String, String>();
        for (var field : fields) {
            var value = switch (field) {
                case NAME -> guest.name();
                case PHONE -> guest.phone();
                case ID_NUMBER -> guest.idNumber();
            };
            if (value != null && !value.isEmpty()) {
                opened.put(field.jsonName, value);
            }
        }
        var area = kept.sample().area();
        openings.add(
                new GuestOpenings.Opening(sample, area, purpose.name(), why),
                Access.caller().accountId(),
                clock.instant());
        audit.record(Act.of("testing.unmask", "sample", sample, area)
                .withPurpose(purpose.name())
                .withDetail(Map.of("fields", List.copyOf(opened.keySet()))));
        return opened;
    }
}
