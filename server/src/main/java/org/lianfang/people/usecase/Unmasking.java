package org.lianfang.people.usecase;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.store.Openings;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens masked numbers of one person, for a purpose that is taken down with the act.
@Service
public class Unmasking {

    private static final int LONGEST_NOTE = 200;

    private final RegisteredResidents residents;
    private final Openings openings;
    private final Ledger ledger;

    Unmasking(RegisteredResidents residents, Openings openings, Ledger ledger) {
        this.residents = residents;
        this.openings = openings;
        this.ledger = ledger;
    }

    /// What can be opened.
    public enum Field {
        ID_NUMBER("idNumber"),
        PHONE("phone");

        private final String jsonName;

        Field(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }

        /// @throws Refusal `people/value-not-known`
        public static Field named(String name) {
            for (var field : values()) {
                if (field.jsonName.equals(name)) {
                    return field;
                }
            }
            throw PeopleRefusal.VALUE_NOT_KNOWN.with("choices", List.of("idNumber", "phone"));
        }
    }

    /// @param note in the caller's words; kept beside the register, since the audit log holds no free text
    /// @return the values by their names in JSON; those that are not known are absent
    /// @throws Refusal `people/unknown-resident`
    @Needs(Permission.UNMASK_PERSONAL)
    @Transactional
    public Map<String, String> open(UUID id, Set<Field> fields, Purpose purpose, String note) {
        var why = Fields.atMost(LONGEST_NOTE, "note", PlainText.clean(note));
        var resident = residents.find(id).orElseThrow(PeopleRefusal.UNKNOWN_RESIDENT::with);
        var person = resident.person();
        var opened = new TreeMap<String, String>();
        for (var field : fields) {
            var value = switch (field) {
                case ID_NUMBER -> person.paper().number();
                case PHONE -> person.phone() == null ? null : person.phone().spoken();
            };
            if (value != null) {
                opened.put(field.jsonName(), value.value());
            }
        }
        openings.add(resident, purpose, why, ledger.now(), Access.caller().accountId());
        ledger.takeDown(Act.of("people.unmask", "resident", id, resident.area())
                .withPurpose(purpose.name())
                .withDetail(Map.of("fields", List.copyOf(opened.keySet()))));
        return opened;
    }
}
