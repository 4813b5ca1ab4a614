package org.lianfang.scenarios.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Options;
import org.lianfang.scenarios.PrintedProgress;
import org.lianfang.scenarios.Scenario;

class PlayerTests {

    private static final Credentials ADMINISTRATOR = new Credentials("admin", "irrelevant here");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintedProgress progress =
            new PrintedProgress(new PrintStream(printed, true, StandardCharsets.UTF_8), InstantSource.system());
    private final Scenario yiyang = Scenario.of("yiyang", InstantSource.system());

    @Test
    void what_arrives_adds_up_to_the_published_figures_though_the_server_is_unwell_and_playing_twice_adds_nothing()
            throws IOException {
        try (var server = new FakeServer()) {
            server.fallsIll("503", "lost", "503", "lost", "lost");

            var first = yiyang.play(server.address(), ADMINISTRATOR, Options.standard(), progress);

            assertThat(server.vehicles).hasValue(290_000);
            assertThat(server.persons).hasValue(720_000);
            assertThat(server.toHospital).hasValue(89);
            assertThat(server.grids).hasValue(4_554);
            assertThat(server.accepted.get("/api/grid-workers/batch")).hasValue(4_554);
            assertThat(server.accepted.get("/api/shifts/batch")).hasValue(9_853 + 52 * 30);
            assertThat(server.accepted.get("/api/residents/batch")).hasValue(first.residents());
            assertThat(first.residents()).isBetween(105_000L, 150_000L);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("crossings: 1,010,000 of 1,010,000");

            var second = yiyang.play(server.address(), ADMINISTRATOR, Options.standard(), progress);

            assertThat(second.newRecords()).isZero();
            assertThat(server.persons).hasValue(720_000);
            assertThat(server.vehicles).hasValue(290_000);
        }
    }

    @Test
    void the_live_stream_runs_until_it_is_told_to_stop() throws IOException {
        var rounds = new AtomicLong();
        try (var server = new FakeServer()) {
            yiyang.live(server.address(), ADMINISTRATOR, () -> rounds.incrementAndGet() <= 2, progress);
            assertThat(server.vehicles).hasValue(2);
            assertThat(server.persons.get()).isGreaterThanOrEqualTo(2);
            assertThat(server.accepted.get("/api/shifts/batch")).hasValueGreaterThan(52 * 3 * 4);
        }
    }
}
