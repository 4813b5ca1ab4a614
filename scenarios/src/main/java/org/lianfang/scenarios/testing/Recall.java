package org.lianfang.scenarios.testing;

import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.invention.Ids;

/// The single sample of somebody who was called back: taken at the door within two hours, carried at once.
///
/// @param called the swab in the pool
public record Recall(Swab called, Box box, Result result) {

    private static final int SOONEST_MINUTES = 35;
    private static final int LATEST_MINUTES = 110;

    /// @param because what was found in the pool
    static Recall of(TestedCity city, Turnout turnout, Lab lab, Swab called, Result because) {
        var dice = city.seed()
                .child("recall")
                .child(turnout.round())
                .child(called.id().getLeastSignificantBits())
                .dice();
        long at = because.atMillis() + dice.between(SOONEST_MINUTES * 60, LATEST_MINUTES * 60) * 1000L;
        var swab = new Swab(Ids.at(at, dice), called.who(), at);
        var sealed = new Tube.Seal(Ids.at(at + 60_000L, dice), at + 60_000L);
        var code = because.tube().code() + "." + place(because.tube().swabs(), called.id());
        var tube = new Tube(code, because.tube().station(), because.tube().desk(), true, List.of(swab), sealed);
        var box = new Boxes(city, turnout.round()).express(tube);
        return new Recall(called, box, lab.results(box).getFirst());
    }

    public Tube tube() {
        return result.tube();
    }

    private static String place(List<Swab> swabs, UUID called) {
        int place = 0;
        while (!swabs.get(place).id().equals(called)) {
            place++;
        }
        return "%02d".formatted(place + 1);
    }
}
