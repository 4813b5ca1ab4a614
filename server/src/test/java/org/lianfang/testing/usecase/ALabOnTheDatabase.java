package org.lianfang.testing.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lianfang.indicators.Count;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.kernel.write.Fate;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.testing.TestingEvent;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.Guest;
import org.lianfang.testing.model.Pending;
import org.lianfang.testing.model.ResultEntry;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.model.Subject;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.model.TubeResult;

/// A desk and a lab on a real database, with people who are guests by number. Its clock goes a minute with each tick.
final class ALabOnTheDatabase {

    private static final AreaKey VILLAGE = CommandWorld.VILLAGE;
    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);

    private final AServer server;
    private final Map<UUID, Integer> samples = new HashMap<>();
    private final List<TestingEvent> events = new ArrayList<>();
    private final UUID round = Ids.next();
    private final UUID station = Ids.next();
    private final EnteringResults entering;
    private final ReceivingTubes receiving;
    private Instant now = Instant.parse("2020-02-03T00:30:00Z");

    ALabOnTheDatabase(DataSource database) {
        server = new AServer(database, () -> now);
        var stores = server.stores();
        var lookup = new RoundLookup(
                stores.rounds(), stores.stations(), new NoResponses(), server.transactions(), () -> now);
        var effect = new TakingEffect(
                stores.results(), stores.calls(), server.counters(), lookup, event -> events.add((TestingEvent) event));
        entering = new EnteringResults(
                new EnteringResults.Book(stores.tubes(), stores.results(), server.log()),
                effect,
                lookup,
                server.transactions(),
                () -> now);
        receiving = new ReceivingTubes(
                new CarryingBoxes(stores.boxes(), stores.tubes(), lookup, server.log(), () -> now),
                new ReceivingTubes.Store(stores.tubes(), stores.results(), server.log(), stores.boxes()),
                effect,
                server.transactions(),
                () -> now);
    }

    void tick() {
        now = now.plusSeconds(60);
    }

    /// A sealed tube with these people.
    String tube(List<Integer> numbers, boolean single) {
        var code = new TubeCode("T" + Ids.next());
        var facts = new ArrayList<Pending>();
        var place = new DeskFact.Place(station, Setting.COMMUNITY, VILLAGE);
        var moment = new DeviceMoment(now, null, null);
        for (var number : numbers) {
            var id = Ids.next();
            samples.put(id, number);
            facts.add(pending(new DeskFact.Taken(id, round, place, single ? 1 : 5, code, moment, DAY, guest(number))));
        }
        facts.add(pending(new DeskFact.Closed(Ids.next(), place, code, moment, DAY)));
        var answers = server.writing().write(facts);
        answers.forEach(answer -> {
            if (!answer.fate().equals(Fate.ACCEPTED)) {
                throw new AssertionError(answer.toString());
            }
        });
        return code.text();
    }

    void receive(String tube) {
        Access.runAsSystem(() -> receiving.receive(List.of(new TubeCode(tube))));
    }

    void result(String tube, TubeResult outcome) {
        Access.runAsSystem(
                () -> entering.enter(List.of(new ResultEntry(Ids.next(), new TubeCode(tube), outcome, now))));
    }

    /// Who is called back, and whether they are held.
    Map<Integer, Boolean> called() {
        var called = new HashMap<Integer, Boolean>();
        var open = server.transactions().snapshot(() -> server.stores().calls().open(VILLAGE, null, 1_000));
        open.stream()
                .filter(call -> samples.containsKey(call.id()))
                .forEach(call -> called.put(samples.get(call.id()), call.heldOn() != null));
        return called;
    }

    /// Whom the rest of the house heard of.
    Set<Integer> announced() {
        var heard = new HashSet<Integer>();
        events.forEach(event -> {
            switch (event) {
                case TestingEvent.PersonTestedPositive positive -> heard.add(samples.get(positive.sample()));
                case TestingEvent.HoldChanged _ -> {}
            }
        });
        return heard;
    }

    Map<String, Long> counted() {
        var sums = new HashMap<String, Long>();
        server.counted().forEach(count -> sums.merge(count.indicator(), count.change(), Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    Map<String, Long> recounted() {
        var sums = new HashMap<String, Long>();
        server.recount((Count count) -> sums.merge(count.indicator(), count.change(), Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    void stop() {
        server.stop();
    }

    private Subject guest(int number) {
        var person = UUID.nameUUIDFromBytes((round + " " + number).getBytes(StandardCharsets.UTF_8));
        return new Subject.Told(person, new Guest("客人", null, Guest.Paper.NONE, null), null);
    }

    private static Pending pending(DeskFact fact) {
        return new Pending(fact, Caller.SYSTEM, AreaScope.EVERYWHERE);
    }

    private static final class NoResponses implements Responses {
        @Override
        public Optional<Response> currentFor(AreaKey area) {
            return Optional.empty();
        }

        @Override
        public Optional<Response> onDay(AreaKey area, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<Response> find(UUID id) {
            return Optional.empty();
        }
    }
}
