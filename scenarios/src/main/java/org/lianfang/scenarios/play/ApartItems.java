package org.lianfang.scenarios.play;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.scenarios.apart.Returned;
import org.lianfang.scenarios.apart.Site;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.invention.Ids;
import tools.jackson.core.JsonGenerator;

/// Sites, people who are to be apart, their checks and needs as the API takes them.
final class ApartItems {

    private static final int FAMILY_BEDS = 4;

    private ApartItems() {}

    static Map<String, Object> site(Site site) {
        return Map.of(
                "id", site.id(),
                "code", site.code(),
                "name", site.name(),
                "areaKey", site.area().areaKey(),
                "address", site.address(),
                "zones", Map.of("isolation", "二层以上", "work", "一层东侧", "passage", "一层西侧通道"),
                "open", true);
    }

    static Map<String, Object> rooms(Site site) {
        return Map.of(
                "rooms",
                site.rooms().stream()
                        .map(room -> Map.of(
                                "id", room.id(),
                                "floor", room.floor(),
                                "number", room.number(),
                                "beds", room.family() ? FAMILY_BEDS : 1,
                                "family", room.family(),
                                "barrierFree", room.floor() == 2,
                                "ownToilet", true,
                                "languages", List.of("zh"),
                                "closed", false))
                        .toList());
    }

    /// The pack of early 2020 has rooms for contacts only: whoever comes from where the disease is counts as one.
    static Map<String, Object> quarantine(City city, Returned one, LocalDate lastExposure) {
        var resident = one.who().resident().id();
        var dice = city.seed()
                .child("quarantine")
                .child(resident.getLeastSignificantBits())
                .dice();
        return Map.of(
                "id",
                Ids.at(one.crossing().passage().atMillis(), dice),
                "residentId",
                resident,
                "reason",
                one.then() == Returned.Then.CENTRAL ? "CLOSE_CONTACT" : "HIGH_RISK_LEAVER",
                "place",
                one.then().name(),
                "lastExposure",
                lastExposure.toString(),
                "barrierFree",
                false,
                "needsCarer",
                false);
    }

    static Item<Returned> report(City city) {
        return (one, out) -> {
            var passage = one.crossing().passage();
            var resident = one.who().resident().id();
            var dice = city.seed()
                    .child("measure")
                    .child(resident.getLeastSignificantBits())
                    .dice();
            out.writeStartObject();
            out.writeStringProperty("id", Ids.at(passage.atMillis(), dice).toString());
            out.writeStringProperty("residentId", resident.toString());
            out.writeStringProperty("kind", "HOME_HEALTH_MONITORING");
            out.writeStringProperty("ground", "KEY_REGION_RETURNEE");
            out.writeStringProperty("evidence", "卡点登记：自" + passage.journey().origin() + "返回");
            out.writeStringProperty(
                    "from", city.period().first().plusDays(one.day()).toString());
            out.writeEndObject();
        };
    }

    /// Everybody is reached and well. @param id of the check
    record Check(UUID id, String stay, boolean inARoom, int celsiusTenths) {}

    static void check(Check check, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", check.id().toString());
        out.writeStringProperty("stayId", check.stay());
        out.writeStringProperty("way", check.inARoom() ? "AT_THE_DOOR" : "TELEPHONE");
        out.writeBooleanProperty("reached", true);
        out.writeNumberProperty("celsiusTenths", check.celsiusTenths());
        out.writeArrayPropertyStart("symptoms");
        out.writeEndArray();
        out.writeEndObject();
    }
}
