package org.lianfang.scenarios.play;

import java.time.LocalDate;
import java.util.Map;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.testing.Turnout;

/// Between two rounds: who has moved in is registered, who has moved away is struck off.
final class ComingAndGoing {

    private static final int CONFLICT = 409;

    private final Stage stage;
    private final TestedCity city;
    private final Api register;

    ComingAndGoing(Stage stage, TestedCity city) {
        this.stage = stage;
        this.city = city;
        this.register = stage.machine("DUTY_LEAD");
    }

    void before(Turnout turnout, Ground ground) {
        if (turnout.newcomers().isEmpty() && turnout.leavers().isEmpty()) {
            return;
        }
        var day = city.period()
                .first()
                .plusDays(city.rounds().get(turnout.round()).day() - 1L);
        var step = stage.progress()
                .begin(
                        "people who came and went",
                        turnout.newcomers().size() + turnout.leavers().size());
        var today = LocalDate.ofInstant(
                stage.signedIn().serverClock().instant(), city.period().zone());
        new Batches<>(register, "/api/residents/batch", PeopleItems.dweller(ground, day, today), step)
                .sendAll(turnout.newcomers());
        stage.lanes().each(turnout.leavers(), leaver -> {
            leave(leaver, day);
            step.advanced(1);
        });
        step.done();
    }

    private void leave(Dweller leaver, LocalDate day) {
        try {
            register.post(
                    "/api/residents/" + leaver.resident().id() + "/leave",
                    Map.of("on", day.toString(), "reason", "上门核查：已搬离"));
        } catch (ServerRefused refused) {
            // whoever has left already has left
            if (refused.status() != CONFLICT) {
                throw refused;
            }
        }
    }
}
