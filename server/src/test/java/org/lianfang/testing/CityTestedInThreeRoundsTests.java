package org.lianfang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.gates.GateWorld.ok;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.usecase.KeepingPresences;
import org.lianfang.gates.PassingDays;
import org.lianfang.scenarios.AskedFigure;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Options;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.Scenario;
import org.lianfang.scenarios.TestedRound;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// A small city, played to the server as any client would: three rounds that follow each other, with everything
/// that may happen in them.
@ServerTest
@Import(PassingDays.class)
class CityTestedInThreeRoundsTests {

    private static final String CITY = "430800000000000000";
    private static final Credentials ADMINISTRATOR = new Credentials(Api.ADMINISTRATOR, Api.PASSWORD);

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    KeepingPresences presences;

    private final PartOfZhangjiajie city = new PartOfZhangjiajie();
    private final Scenario scenario = Scenario.of(city, InstantSource.system());

    @Test
    void nobody_is_lost_though_the_players_are_interrupted_and_playing_again_changes_nothing() {
        time.set("2021-08-05");
        Api.asAdministrator(port);
        // other tests of this server may have been at later days, and what lies before them is forgotten
        presences.build();
        for (var what : List.of(
                "round 1: swabs",
                "round 1: single tubes",
                "round 2: results",
                "round 3: visits",
                "timeline of case 2",
                "contacts of case 1",
                "into rooms")) {
            assertThatThrownBy(() -> play(new Interruption(what)))
                    .as(what)
                    .isInstanceOf(Interruption.Interrupted.class);
        }

        var played = play(new Interruption("never"));

        var rounds = rounds();
        assertThat(rounds).extracting(TestedRound::code).containsExactly("PART-1", "PART-2", "PART-3");
        assertThat(rounds).allSatisfy(this::requireEverybodyAccountedFor);
        assertThat(rounds.getFirst().covered().registered()).isEqualTo(played.residents());
        for (int round = 1; round < rounds.size(); round++) {
            var before = rounds.get(round - 1).covered();
            assertThat(rounds.get(round).covered().registered())
                    .isEqualTo(before.registered()
                            - before.moved()
                            + city.rounds().get(round).people().newcomers());
        }
        assertThat(figure("testing.samples"))
                .isEqualTo(rounds.stream()
                        .mapToLong(round -> round.covered().sampled()
                                + round.covered().guests()
                                + round.recalled().called())
                        .sum());
        assertThat(figure("testing.tubes"))
                .isEqualTo(rounds.stream().mapToLong(TestedRound::tubes).sum())
                .isEqualTo(figure("testing.results"));
        assertThat(figure("testing.held")).isZero();
        var lead = Api.asHolderOf(port, "DUTY_LEAD", CITY);
        for (var list : List.of("differences", "late-tubes", "calls")) {
            assertThat(ok(lead.get("/api/testing/" + list + "?area=" + CITY)).path("items"))
                    .as(list)
                    .isEmpty();
        }
        time.requireReconciled();
        requireNobodyOfTheChainForgotten(played.figures());

        assertThat(play(new Interruption("never")).newRecords()).isZero();
        assertThat(rounds()).isEqualTo(rounds);
    }

    /// A meal of 7, a theatre evening with 24 tickets of which 2 were given away, a bus in which 14 of 20 sat near
    /// enough; of who lives with them a breakfast with 5, a chess room with 6 of whom one had left.
    private static void requireNobodyOfTheChainForgotten(List<AskedFigure> figures) {
        assertThat(figures)
                .hasSize(2 + 2 * 6 + 1)
                .allSatisfy(
                        figure -> assertThat(figure.found()).as(figure.name()).isEqualTo(figure.asked()));
        var household = asked(figures, "case 1：密接") - (7 + 24 + 14);
        assertThat(household).isBetween(1L, 6L);
        assertThat(asked(figures, "case 2：密接")).isEqualTo(household + 5 + 6);
        assertThat(asked(figures, "case 1：次密接")).isGreaterThan(5);
        assertThat(asked(figures, "case 1：排除")).isGreaterThanOrEqualTo(2);
        assertThat(asked(figures, "without a decision")).isZero();
        assertThat(asked(figures, "in a place")).isGreaterThan(household + 7 + 22 + 14 + 5 + 5 - 1);
    }

    private static long asked(List<AskedFigure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().contains(name))
                .mapToLong(AskedFigure::asked)
                .findFirst()
                .orElseThrow();
    }

    private void requireEverybodyAccountedFor(TestedRound round) {
        var covered = round.covered();
        var plan = city.rounds().stream()
                .filter(planned -> planned.code().equals(round.code()))
                .findFirst()
                .orElseThrow();
        assertThat(covered.notYet()).isZero();
        assertThat(covered.sampled() + covered.exempt() + covered.moved() + covered.refused() + covered.notFound())
                .isEqualTo(covered.registered());
        assertThat(covered.guests()).isEqualTo(plan.people().guests());
        var recalled = round.recalled();
        assertThat(recalled.open()).isZero();
        assertThat(recalled.released() + recalled.positive()).isEqualTo(recalled.called());
        assertThat(recalled.called()).isGreaterThanOrEqualTo(recalled.held());
        assertThat(round.positives())
                .isEqualTo(plan.found().infected() + plan.found().infectedContacts());
        assertThat(recalled.positive()).isLessThanOrEqualTo(round.positives());
    }

    private org.lianfang.scenarios.Played play(Progress progress) {
        return scenario.play(server(), ADMINISTRATOR, Options.standard().withConnections(4), progress);
    }

    private List<TestedRound> rounds() {
        return scenario.rounds(server(), ADMINISTRATOR);
    }

    private URI server() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Over all days.
    private long figure(String code) {
        var commander = Api.asHolderOf(port, "COMMANDER", CITY);
        return ok(commander.get("/api/indicators/values?area=" + CITY + "&from=2021-07-30&to=2021-08-05&codes=" + code
                        + "&by=TOTAL"))
                .path("values")
                .path(0)
                .path("value")
                .asLong();
    }

    /// Pulls the plug in the middle of a step.
    private record Interruption(String what) implements Progress {

        static final class Interrupted extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        @Override
        public Step begin(String step, long total) {
            return new Step() {
                @Override
                public void advanced(long more) {
                    if (step.startsWith(what)) {
                        throw new Interrupted();
                    }
                }

                @Override
                public void done() {}
            };
        }
    }
}
