package org.lianfang.scenarios.play;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.city.City.Onlooker;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.gates.Crossing;

/// Some seconds of everybody's busiest work on a scratch server: guards record one by one and in batches, a commander
/// looks at the day. For a JVM that keeps what it learns.
public final class Rehearsing {

    private static final int GUARDS = 8;

    private final GuardedCity city;
    private final URI server;
    private final InstantSource clock;

    public Rehearsing(GuardedCity city, URI server, InstantSource clock) {
        this.city = city;
        this.server = server;
        this.clock = clock;
    }

    /// @param length of the recording, one half singly and one half in batches
    public void run(Credentials administrator, Duration length, Progress progress) {
        var signedIn = SignedIn.at(server, administrator, clock);
        var stage = new Stage(Cast.of(city), signedIn, progress, new Lanes(GUARDS));
        var cast = GuardedCast.of(city, stage.cast());
        var territory = new LayingOutTerritory(stage);
        territory.divisions();
        territory.response();
        new Staffing(stage).organisations();
        new StaffingGates(stage, cast).gates();
        var accounts = new OpeningAccounts(stage).open(administrator.password());
        var guard = sessionOf("GATE_GUARD", accounts, administrator.password());
        var commander = sessionOf("COMMANDER", accounts, administrator.password());
        var feed = stage.machine("MACHINE_FEED");
        var half = length.dividedBy(2);
        record(cast, until(half), crossings -> crossings.forEach(one -> guard.send("/api/crossings", json(one))));
        look(commander, stage.cast());
        var batches = new Batches<Crossing>(
                feed,
                "/api/crossings/batch",
                GateItems::crossing,
                progress.begin("rehearsal", 0),
                signedIn.serverClock());
        record(cast, until(half), batches::sendAll);
        look(commander, stage.cast());
    }

    private Api sessionOf(String role, List<org.lianfang.scenarios.Played.OpenedAccount> accounts, String password) {
        var login = accounts.stream()
                .filter(account -> account.role().equals(role))
                .findFirst()
                .orElseThrow()
                .login();
        return SignedIn.at(server, new Credentials(login, password), clock).administrator();
    }

    private interface Sending {
        void send(List<Crossing> crossings);
    }

    /// Guards take the gates of the county in which one of them has an account in turn, a day after the other, until
    /// the time is over.
    private void record(GuardedCast cast, long end, Sending sending) {
        var crossings = cast.crossings();
        var county = city.onlookers().stream()
                .filter(onlooker -> onlooker.role().equals("GATE_GUARD"))
                .map(Onlooker::area)
                .findFirst()
                .orElseThrow();
        var gates = IntStream.range(0, cast.gates().size())
                .filter(gate -> cast.gates().get(gate).area().code().startsWith(county))
                .boxed()
                .toList();
        var turns = IntStream.range(0, GUARDS).boxed().toList();
        new Lanes(GUARDS).each(turns, guard -> {
            for (int day = 0; day < city.period().days() && System.nanoTime() < end; day++) {
                var waiting = new ArrayList<Crossing>();
                crossings.of(day, gates.get(guard % gates.size()), crossing -> {
                    waiting.add(crossing);
                    if (waiting.size() == 200) {
                        if (System.nanoTime() < end) {
                            sending.send(List.copyOf(waiting));
                        }
                        waiting.clear();
                    }
                });
            }
        });
    }

    private void look(Api commander, Cast cast) {
        var day = city.period().first();
        for (var path :
                List.of("/api/today?", "/api/today/map?indicator=gates.persons&span=DAY&", "/api/reports/draft?")) {
            for (int time = 0; time < 20; time++) {
                commander.get(path + "area=" + cast.areaKey() + "&day=" + day);
            }
        }
    }

    private static byte[] json(Crossing crossing) {
        var bytes = new ByteArrayOutputStream(480);
        try (var out = Api.JSON.createGenerator(bytes)) {
            GateItems.crossing(crossing, out);
        }
        return bytes.toByteArray();
    }

    private static long until(Duration from) {
        return System.nanoTime() + from.toNanos();
    }
}
