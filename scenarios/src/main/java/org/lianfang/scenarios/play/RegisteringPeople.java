package org.lianfang.scenarios.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Resident;
import org.lianfang.scenarios.ground.Village;
import org.lianfang.scenarios.invention.Ids;
import tools.jackson.core.JsonGenerator;

/// Residents with their households, village by village, and health monitoring for those who came back from Wuhan.
final class RegisteringPeople {

    /// @param home where the resident lives
    private record Person(Resident resident, Household home) {}

    private final Cast cast;
    private final Api register;
    private final Progress progress;
    private final Lanes lanes;
    private final LocalDate today;
    private final LongAdder people = new LongAdder();

    /// @param today of the server: care needs that have ended by then are left out
    RegisteringPeople(Cast cast, Api register, Progress progress, Lanes lanes, LocalDate today) {
        this.today = today;
        this.cast = cast;
        this.register = register;
        this.progress = progress;
        this.lanes = lanes;
    }

    /// @return how many residents there are now
    long register(List<Village> villages, Ground ground) {
        long expected =
                villages.stream().mapToLong(v -> (long) (v.households() * 3.1)).sum();
        var step = progress.begin("residents (about)", expected);
        var monitored = progress.begin("back from Wuhan, under health monitoring", 0);
        var residents = new Batches<Person>(
                register, "/api/residents/batch", (person, out) -> write(person, ground, out), step);
        var measures = new Batches<Resident>(register, "/api/measures/batch", this::measure, monitored);
        lanes.each(villages, village -> {
            var all = cast.households().of(village);
            inBatches(all, residents);
            measures.sendAll(all.stream()
                    .flatMap(home -> home.members().stream())
                    .filter(resident -> resident.backFromWuhan() != null)
                    .toList());
        });
        step.done();
        monitored.done();
        return people.sum();
    }

    /// A household is never torn apart between two batches.
    private void inBatches(List<Household> homes, Batches<Person> batches) {
        var batch = new ArrayList<Person>(Batches.LIMIT);
        for (var home : homes) {
            if (batch.size() + home.members().size() > Batches.LIMIT) {
                batches.send(batch);
                batch.clear();
            }
            home.members().forEach(resident -> batch.add(new Person(resident, home)));
            people.add(home.members().size());
        }
        batches.send(batch);
    }

    private void write(Person person, Ground ground, JsonGenerator out) {
        var resident = person.resident();
        var area = ground.cell(person.home());
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
        out.writeStringProperty("since", cast.city().response().startedOn().toString());
        out.writeArrayPropertyStart("careNeeds");
        for (var need : resident.careNeeds()) {
            if (!need.until().isBefore(today)) {
                out.writeStartObject();
                out.writeStringProperty("kind", need.kind());
                out.writeStringProperty("until", need.until().toString());
                out.writeEndObject();
            }
        }
        out.writeEndArray();
        out.writeObjectPropertyStart("household");
        out.writeStringProperty("id", person.home().id().toString());
        out.writeStringProperty("areaKey", area);
        out.writeStringProperty("door", person.home().door());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void measure(Resident resident, JsonGenerator out) {
        City city = cast.city();
        var seed = city.seed().child("measure").child(resident.id().getLeastSignificantBits());
        var from = resident.backFromWuhan() == null ? city.period().first() : resident.backFromWuhan();
        out.writeStartObject();
        out.writeStringProperty(
                "id", Ids.at(city.period().millisAt(0, 8 * 3600), seed.dice()).toString());
        out.writeStringProperty("residentId", resident.id().toString());
        out.writeStringProperty("kind", "HOME_HEALTH_MONITORING");
        out.writeStringProperty("ground", "KEY_REGION_RETURNEE");
        out.writeStringProperty("evidence", "返乡报备：自湖北省武汉市返回");
        out.writeStringProperty("from", from.toString());
        out.writeEndObject();
    }
}
