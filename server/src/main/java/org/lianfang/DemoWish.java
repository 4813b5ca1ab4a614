package org.lianfang;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.Scenario;

/// What was asked for behind `demo`: `[CITY] [--no-live] [--people N]`.
///
/// @param people residents to register at least
record DemoWish(String city, boolean live, int people) {

    private static final String CITY = "yiyang";

    /// @throws IllegalArgumentException when it is not understood
    static DemoWish of(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        var live = !rest.remove("--no-live");
        var people = 0;
        var at = rest.indexOf("--people");
        if (at >= 0 && at + 1 < rest.size()) {
            rest.remove(at);
            people = Integer.parseInt(rest.remove(at));
        }
        var city = rest.isEmpty() ? CITY : rest.removeFirst();
        if (!rest.isEmpty() || !Scenario.keys().contains(city)) {
            throw new IllegalArgumentException(String.join(" ", arguments));
        }
        return new DemoWish(city, live, people);
    }

    /// The words that start this demo.
    String again() {
        return againOf(city);
    }

    static String againOf(String city) {
        return city.equals(CITY) ? "./lianfang demo" : "./lianfang demo " + city;
    }

    /// The words that recount it.
    String recount() {
        return city.equals(CITY) ? "./lianfang reconcile --demo" : "./lianfang reconcile --demo=" + city;
    }
}
