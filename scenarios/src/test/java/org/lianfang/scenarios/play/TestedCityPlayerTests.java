package org.lianfang.scenarios.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.AZhangjiajie;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.OnlyItsRounds;
import org.lianfang.scenarios.Options;
import org.lianfang.scenarios.PrintedProgress;
import org.lianfang.scenarios.Scenario;
import org.lianfang.scenarios.city.Zhangjiajie;
import org.lianfang.scenarios.testing.PlannedRound;

class TestedCityPlayerTests {

    private static final Credentials ADMINISTRATOR = new Credentials("admin", "irrelevant here");

    private final PrintedProgress progress =
            new PrintedProgress(new PrintStream(OutputStream.nullOutputStream()), InstantSource.system());
    private final Scenario zhangjiajie = Scenario.of(new OnlyItsRounds(new Zhangjiajie()), InstantSource.system());

    @Test
    void everything_that_is_planned_arrives_though_the_server_is_unwell_and_playing_twice_adds_nothing()
            throws IOException {
        var rounds = AZhangjiajie.generated().rounds(AZhangjiajie.CAPACITIES);
        long swabs = rounds.stream().flatMap(PlannedRound::swabs).count();
        long tubes = rounds.stream().flatMap(PlannedRound::tubes).count();
        try (var server = new FakeServer()) {
            server.fallsIll("503", "lost", "503", "lost", "lost");

            var first = zhangjiajie.play(server.address(), ADMINISTRATOR, Options.standard(), progress);

            assertThat(server.swabs).hasValue(swabs);
            assertThat(server.seals).hasValue(tubes);
            assertThat(server.accepted.get("/api/testing/results/batch")).hasValue(tubes);
            assertThat(server.accepted.get("/api/members/batch")).hasValue(2_400 + 308 + 62 + 300);
            assertThat(server.accepted.get("/api/residents/batch")).hasValue(first.residents() + 100);
            assertThat(first.newRecords()).isEqualTo(swabs + tubes);

            var second = zhangjiajie.play(server.address(), ADMINISTRATOR, Options.standard(), progress);

            assertThat(second.newRecords()).isZero();
            assertThat(server.swabs).hasValue(swabs);
        }
    }

    @Test
    void nothing_goes_on_in_a_city_without_gates_to_guard() {
        assertThat(zhangjiajie.isLive()).isFalse();
        assertThatThrownBy(() -> zhangjiajie.live(
                        java.net.URI.create("http://127.0.0.1:1"), ADMINISTRATOR, () -> false, progress))
                .hasMessageContaining("has no gates");
    }
}
