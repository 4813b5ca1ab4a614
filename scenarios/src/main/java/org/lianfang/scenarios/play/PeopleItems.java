package org.lianfang.scenarios.play;

import java.time.LocalDate;
import org.lianfang.scenarios.ground.Dweller;
import tools.jackson.core.JsonGenerator;

/// Residents as the API takes them.
final class PeopleItems {

    private PeopleItems() {}

    /// @param since when they are counted from @param today of the server: care needs that have ended by then are
    /// left out
    static Item<Dweller> dweller(Ground ground, LocalDate since, LocalDate today) {
        return (dweller, out) -> {
            var resident = dweller.resident();
            var area = ground.cell(dweller.home());
            out.writeStartObject();
            out.writeStringProperty("id", resident.id().toString());
            out.writeStringProperty("name", resident.name());
            out.writeStringProperty("sex", resident.sex().name());
            out.writeStringProperty("birthDate", resident.born().toString());
            out.writeStringProperty("idKind", resident.idNumber() == null ? "NONE" : "CN_ID");
            if (resident.idNumber() != null) {
                out.writeStringProperty("idNumber", resident.idNumber());
            }
            if (resident.phone() != null) {
                out.writeStringProperty("phone", resident.phone());
            }
            out.writeStringProperty("kind", resident.standing().name());
            out.writeStringProperty("areaKey", area);
            out.writeStringProperty("since", since.toString());
            careNeeds(dweller, today, out);
            out.writeObjectPropertyStart("household");
            out.writeStringProperty("id", dweller.home().id().toString());
            out.writeStringProperty("areaKey", area);
            out.writeStringProperty("door", dweller.home().door());
            out.writeEndObject();
            out.writeEndObject();
        };
    }

    private static void careNeeds(Dweller dweller, LocalDate today, JsonGenerator out) {
        out.writeArrayPropertyStart("careNeeds");
        for (var need : dweller.resident().careNeeds()) {
            if (!need.until().isBefore(today)) {
                out.writeStartObject();
                out.writeStringProperty("kind", need.kind());
                out.writeStringProperty("until", need.until().toString());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }
}
