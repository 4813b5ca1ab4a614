package org.lianfang.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.PassingDays;
import org.lianfang.scenarios.AskedFigure;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Options;
import org.lianfang.scenarios.Played;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.Scenario;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// Guyuan, played to the server morning by morning as any client would: every figure of the account is counted, and
/// nobody stays a day longer than the rule.
@ServerTest
@Import(PassingDays.class)
class CityThatCountsTests {

    private static final Credentials ADMINISTRATOR = new Credentials(Api.ADMINISTRATOR, Api.PASSWORD);
    private static final String RELEASED = "Xiangshui: released on their days";
    private static final String PRESENT = "Xiangshui: still there";
    private static final String KEPT = "Guyuan: kept longer than the rule";

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    private final PartOfGuyuan city = new PartOfGuyuan();
    private final Scenario scenario = Scenario.of(city, InstantSource.system());

    @Test
    void the_figures_of_the_account_come_out_morning_by_morning() {
        time.set(city.mornings().getFirst().toString());
        Api.asAdministrator(port);

        var first = playOn(city.mornings().getFirst());
        assertThat(figure(first, PRESENT)).as("61 and 45 have come").isEqualTo(106);
        assertThat(figure(first, RELEASED)).isZero();
        var second = playOn(city.mornings().get(1));
        assertThat(figure(second, PRESENT)).isEqualTo(132);
        assertThat(figure(second, RELEASED)).isZero();
        var third = playOn(city.mornings().get(2));
        assertThat(figure(third, RELEASED)).as("on their fourteenth day").isEqualTo(61);
        assertThat(figure(third, KEPT)).isZero();
        var last = playOn(city.period().last().plusDays(1));

        assertThat(last.figures())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        figure -> assertThat(figure.found()).as(figure.name()).isEqualTo(figure.asked()));
        time.requireReconciled();

        var again = playOn(city.period().last().plusDays(1));
        assertThat(again.newRecords()).isZero();
        assertThat(again.figures()).isEqualTo(last.figures());
    }

    private Played playOn(LocalDate morning) {
        time.set(morning.toString());
        return scenario.play(
                URI.create("http://127.0.0.1:" + port),
                ADMINISTRATOR,
                Options.standard().withConnections(4),
                new Silence());
    }

    private static long figure(Played played, String name) {
        return played.figures().stream()
                .filter(figure -> figure.name().endsWith(name))
                .mapToLong(AskedFigure::found)
                .findFirst()
                .orElseThrow();
    }

    private static final class Silence implements Progress, Progress.Step {

        @Override
        public Step begin(String what, long total) {
            return this;
        }

        @Override
        public void advanced(long more) {}

        @Override
        public void done() {}
    }
}
