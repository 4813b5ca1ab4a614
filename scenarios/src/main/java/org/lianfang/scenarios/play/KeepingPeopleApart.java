package org.lianfang.scenarios.play;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.AskedFigure;
import org.lianfang.scenarios.apart.Figure;
import org.lianfang.scenarios.apart.Returned;
import org.lianfang.scenarios.apart.Returns;
import org.lianfang.scenarios.apart.Site;
import org.lianfang.scenarios.apart.Stopped;
import org.lianfang.scenarios.city.CountedCity;
import org.lianfang.scenarios.gates.Crossing;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Gates;
import org.lianfang.scenarios.gates.Travellers;

/// People who come home through gates and are kept apart, in rooms or at home, until their own last day; strangers
/// who are turned back. A server in the middle of the days is told what has happened by its morning; a later one
/// gets everything, with the days of those who are still apart counted from its own.
final class KeepingPeopleApart implements Act {

    /// Source: fourteen days of medical observation, rules/covid-19/2020-early
    private static final int DAYS_APART = 14;

    private final Stage stage;
    private final CountedCity city;
    private final List<Gate> gates;
    private final List<Site> sites;
    private final Api lead;

    KeepingPeopleApart(Stage stage, CountedCity city) {
        this.stage = stage;
        this.city = city;
        var divisions = stage.cast().divisions();
        this.gates = Gates.of(city, divisions);
        this.sites = Site.of(city, divisions);
        this.lead = stage.machine("DUTY_LEAD");
    }

    @Override
    public void staff() {
        new PlacingPeople(stage).open(sites);
        new FormingTeams(stage, city).form();
    }

    @Override
    public long perform(Settled people) {
        var back = returned();
        long added = record(back);
        var reported = back.stream()
                .filter(one -> one.then() == Returned.Then.REPORTED)
                .toList();
        var step = stage.progress().begin("back from a key region, under health monitoring", reported.size());
        new Batches<>(lead, "/api/measures/batch", ApartItems.report(city), step).sendAll(reported);
        step.done();
        list(back.stream().filter(one -> one.then() != Returned.Then.REPORTED).toList());
        var placing = new PlacingPeople(stage);
        for (var site : sites) {
            var township = stage.cast().divisions().get(site.area().township());
            placing.intoRooms(township.areaKey(), site.id());
        }
        placing.atHome(stage.cast().areaKey());
        new CaringForPeople(stage).care();
        return added;
    }

    @Override
    public List<AskedFigure> figures() {
        return new LookingAtFigures(stage).tell(Figure.of(city, stage.cast().divisions()));
    }

    /// Whoever has come home before today.
    private List<Returned> returned() {
        var cast = stage.cast();
        var homes = cast.complete().stream()
                .flatMap(village -> cast.households().of(village).stream())
                .toList();
        var today = stage.today();
        return Returns.of(city, cast.divisions(), gates, homes).stream()
                .filter(one -> dayOf(one).isBefore(today))
                .toList();
    }

    private long record(List<Returned> back) {
        var cast = stage.cast();
        var travellers = new Travellers(city, cast.names(), Map.of());
        long now = stage.signedIn().serverClock().millis();
        var crossings = new ArrayList<Crossing>(back.size());
        back.forEach(one -> crossings.add(one.crossing()));
        Stopped.of(city, cast.divisions(), gates, travellers).stream()
                .filter(crossing -> crossing.passage().atMillis() < now)
                .forEach(crossings::add);
        var step = stage.progress().begin("crossings", crossings.size());
        var batches = new Batches<Crossing>(
                stage.machine("MACHINE_FEED"),
                "/api/crossings/batch",
                GateItems::crossing,
                step,
                stage.signedIn().serverClock());
        batches.sendAll(crossings);
        step.done();
        return batches.accepted();
    }

    private void list(List<Returned> back) {
        var step = stage.progress().begin("people who are to be apart", back.size());
        stage.lanes().each(back, one -> {
            lead.post("/api/isolation/quarantines", ApartItems.quarantine(city, one, lastExposure(one)));
            step.advanced(1);
        });
        step.done();
    }

    private LocalDate dayOf(Returned one) {
        return city.period().first().plusDays(one.day());
    }

    /// The day of the journey; on a later server as long ago as it was on the last morning. Whose last day was over
    /// before anybody told the server goes home on the day on which it is told.
    private LocalDate lastExposure(Returned one) {
        var today = stage.today();
        var lastMorning = city.period().last().plusDays(1);
        long later = Math.max(0, ChronoUnit.DAYS.between(lastMorning, today));
        var earliest = today.minusDays(DAYS_APART);
        var day = dayOf(one).plusDays(later);
        return day.isBefore(earliest) ? earliest : day;
    }
}
