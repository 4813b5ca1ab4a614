package org.lianfang.scenarios.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Resident;
import org.lianfang.scenarios.ground.Village;
import org.lianfang.scenarios.invention.Ids;
import tools.jackson.core.JsonGenerator;

/// Residents with their households, village by village, and health monitoring for those who came back from a key
/// region.
final class RegisteringPeople {

    private final Cast cast;
    private final Api register;
    private final Progress progress;
    private final Lanes lanes;
    private final LocalDate today;
    private final LongAdder people = new LongAdder();

    RegisteringPeople(Stage stage) {
        this.cast = stage.cast();
        this.register = stage.machine("DUTY_LEAD");
        this.progress = stage.progress();
        this.lanes = stage.lanes();
        this.today = LocalDate.ofInstant(
                stage.signedIn().serverClock().instant(), cast.city().period().zone());
    }

    /// @return how many residents there are now
    long register(List<Village> villages, Ground ground) {
        long expected =
                villages.stream().mapToLong(v -> (long) (v.households() * 3.1)).sum();
        var step = progress.begin("residents (about)", expected);
        var monitored = progress.begin("back from a key region, under health monitoring", 0);
        var since = cast.city().response().startedOn();
        var residents =
                new Batches<Dweller>(register, "/api/residents/batch", PeopleItems.dweller(ground, since, today), step);
        var measures = new Batches<Resident>(register, "/api/measures/batch", this::measure, monitored);
        lanes.each(villages, village -> {
            var all = cast.households().of(village);
            inBatches(all, residents);
            measures.sendAll(all.stream()
                    .flatMap(home -> home.members().stream())
                    .filter(resident -> resident.returnedOn() != null)
                    .toList());
        });
        step.done();
        monitored.done();
        return people.sum();
    }

    /// A household is never torn apart between two batches.
    private void inBatches(List<Household> homes, Batches<Dweller> batches) {
        var batch = new ArrayList<Dweller>(Batches.LIMIT);
        for (var home : homes) {
            if (batch.size() + home.members().size() > Batches.LIMIT) {
                batches.send(batch);
                batch.clear();
            }
            home.members().forEach(resident -> batch.add(new Dweller(resident, home)));
            people.add(home.members().size());
        }
        batches.send(batch);
    }

    private void measure(Resident resident, JsonGenerator out) {
        City city = cast.city();
        var seed = city.seed().child("measure").child(resident.id().getLeastSignificantBits());
        var from = resident.returnedOn() == null ? city.period().first() : resident.returnedOn();
        out.writeStartObject();
        out.writeStringProperty(
                "id", Ids.at(city.period().millisAt(0, 8 * 3600), seed.dice()).toString());
        out.writeStringProperty("residentId", resident.id().toString());
        out.writeStringProperty("kind", "HOME_HEALTH_MONITORING");
        out.writeStringProperty("ground", "KEY_REGION_RETURNEE");
        out.writeStringProperty("evidence", "返乡报备：自" + city.keyRegion().orElseThrow() + "返回");
        out.writeStringProperty("from", from.toString());
        out.writeEndObject();
    }
}
