package org.lianfang.scenarios.play;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.testing.Box;
import org.lianfang.scenarios.testing.Result;
import org.lianfang.scenarios.testing.Station;
import org.lianfang.scenarios.testing.Swab;
import org.lianfang.scenarios.testing.Swabbed.Guest;
import org.lianfang.scenarios.testing.Swabbed.Registered;
import org.lianfang.scenarios.testing.Tube;
import org.lianfang.scenarios.testing.Visit;
import tools.jackson.core.JsonGenerator;

/// Stations, swabs, seals, boxes, results and visits as the API takes them.
final class TestingItems {

    private TestingItems() {}

    /// What a desk tells, in its order.
    sealed interface Told {

        /// @param earlier swab of the same person, when they are known by it
        record Taken(Tube tube, Swab swab, @Nullable UUID earlier) implements Told {}

        record Closed(Tube tube) implements Told {}
    }

    static Map<String, Object> station(Station station) {
        return Map.of(
                "id", station.id(),
                "code", station.code(),
                "name", station.name(),
                "setting", station.setting().name(),
                "areaKey", station.spot().area().areaKey(),
                "place", station.spot().place(),
                "samplesPerHour", station.pace().samplesPerHour(),
                "open", true);
    }

    static Item<Told> told(UUID round) {
        return (told, out) -> {
            out.writeStartObject();
            switch (told) {
                case Told.Taken taken -> {
                    tube(taken.tube(), taken.swab().id(), taken.swab().atMillis(), out);
                    out.writeStringProperty("roundId", round.toString());
                    out.writeBooleanProperty("single", taken.tube().single());
                    person(taken, out);
                }
                case Told.Closed closed -> {
                    var seal = closed.tube().seal();
                    out.writeStringProperty("kind", "SEAL");
                    tube(closed.tube(), seal.id(), seal.atMillis(), out);
                }
            }
            out.writeEndObject();
        };
    }

    static Map<String, Object> box(Box box) {
        return Map.of(
                "id", box.id(),
                "code", box.code(),
                "stationId", box.station().id(),
                "tubeCodes", box.tubes().stream().map(Tube::code).toList(),
                "at", moment(box.way().packed().atMillis()));
    }

    static Map<String, Object> counted(Box.Step step, int tubes) {
        return Map.of("id", step.id(), "counted", tubes, "at", moment(step.atMillis()));
    }

    static void result(Result result, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", result.id().toString());
        out.writeStringProperty("tubeCode", result.tube().code());
        out.writeStringProperty("outcome", result.outcome().name());
        out.writeStringProperty("at", moment(result.atMillis()));
        out.writeEndObject();
    }

    static Item<Visit> visit(UUID round) {
        return (visit, out) -> {
            out.writeStartObject();
            out.writeStringProperty("id", visit.id().toString());
            out.writeStringProperty("roundId", round.toString());
            out.writeStringProperty("residentId", visit.who().resident().id().toString());
            out.writeStringProperty("outcome", visit.outcome().name());
            if (visit.reason() != null) {
                out.writeStringProperty("reason", visit.reason().name());
            }
            out.writeStringProperty("at", moment(visit.atMillis()));
            out.writeEndObject();
        };
    }

    static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static void tube(Tube tube, UUID id, long atMillis, JsonGenerator out) {
        out.writeStringProperty("id", id.toString());
        out.writeStringProperty("stationId", tube.station().id().toString());
        out.writeStringProperty("tubeCode", tube.code());
        out.writeStringProperty("at", moment(atMillis));
    }

    private static void person(Told.Taken taken, JsonGenerator out) {
        out.writeObjectPropertyStart("person");
        switch (taken.swab().who()) {
            case Registered registered ->
                out.writeStringProperty("residentId", registered.resident().id().toString());
            case Guest guest -> {
                if (taken.earlier() != null) {
                    out.writeStringProperty("sampleId", taken.earlier().toString());
                } else {
                    told(guest, out);
                }
            }
        }
        out.writeEndObject();
    }

    private static void told(Guest guest, JsonGenerator out) {
        out.writeStringProperty("name", guest.name());
        if (guest.phone() != null) {
            out.writeStringProperty("phone", guest.phone());
        }
        out.writeStringProperty("idKind", guest.paper().name());
        if (guest.number() != null) {
            out.writeStringProperty("idNumber", guest.number());
        }
    }
}
