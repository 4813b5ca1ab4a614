package org.lianfang.scenarios;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.city.Guyuan;
import org.lianfang.scenarios.city.Yiyang;
import org.lianfang.scenarios.city.Zhangjiajie;
import org.lianfang.scenarios.play.LiveStream;
import org.lianfang.scenarios.play.LookingAtRounds;
import org.lianfang.scenarios.play.Player;
import org.lianfang.scenarios.play.Rehearsing;
import org.lianfang.scenarios.play.SettingUp;

/// The way in: plays a city's response into a running server.
public final class Scenario {

    private static final List<City> CITIES = List.of(new Yiyang(), new Zhangjiajie(), new Guyuan());

    private final City city;
    private final InstantSource clock;

    private Scenario(City city, InstantSource clock) {
        this.city = city;
        this.clock = clock;
    }

    /// @param key such as `yiyang`
    public static Scenario of(String key, InstantSource clock) {
        return CITIES.stream()
                .filter(city -> city.key().equals(key))
                .findFirst()
                .map(city -> new Scenario(city, clock))
                .orElseThrow(() -> new IllegalArgumentException("no city '" + key + "'. Maybe one of " + keys()));
    }

    /// A city that is not in the list: smaller ones, and those of tests.
    public static Scenario of(City city, InstantSource clock) {
        return new Scenario(city, clock);
    }

    public static List<String> keys() {
        return CITIES.stream().map(City::key).toList();
    }

    public City city() {
        return city;
    }

    InstantSource clock() {
        return clock;
    }

    /// The first administrator of a server that nobody has set up yet.
    ///
    /// @param code as the server printed it at its first start
    public static void setUp(URI server, String code, Credentials administrator) {
        SettingUp.of(server, code, administrator);
    }

    /// Everything of the city. Playing again adds nothing and finishes what was interrupted.
    /// @param administrator of the whole country
    public Played play(URI server, Credentials administrator, Options options, Progress progress) {
        return new Player(city, server, clock).play(administrator, options, progress);
    }

    /// Some seconds of busy work on a scratch server that was just set up.
    ///
    /// @throws IllegalStateException when the city has no gates to guard
    public void rehearse(URI server, Credentials administrator, Duration length, Progress progress) {
        new Rehearsing(guarded(), server, clock).run(administrator, length, progress);
    }

    /// Whether anything goes on when it is played: crossings at gates.
    public boolean isLive() {
        return city instanceof GuardedCity;
    }

    /// A light stream of crossings at the server's own time, while `goOn` says so.
    ///
    /// @throws IllegalStateException when the city has no gates to guard
    public void live(URI server, Credentials administrator, BooleanSupplier goOn, Progress progress) {
        new LiveStream(guarded(), server, clock).run(administrator, goOn, progress);
    }

    /// How the city's rounds of testing went, as the server tells it; none where nobody was tested.
    public List<TestedRound> rounds(URI server, Credentials reader) {
        return new LookingAtRounds(city, server, clock).tell(reader);
    }

    private GuardedCity guarded() {
        if (city instanceof GuardedCity guarded) {
            return guarded;
        }
        throw new IllegalStateException(city.name() + " has no gates to guard. Maybe play it without --live");
    }
}
