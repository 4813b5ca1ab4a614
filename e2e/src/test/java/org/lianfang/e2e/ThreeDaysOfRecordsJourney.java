package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Very many records while the server is dead: recording stays quick, and all of them reach the server, each once. A
/// busy
/// gate makes 10,000 in three days: `-Dlianfang.records=10000` takes minutes, so usually there are fewer.
@EnabledIfSystemProperty(named = "lianfang.journeys", matches = "all")
class ThreeDaysOfRecordsJourney {

    private static final int RECORDS = Integer.getInteger("lianfang.records", 2_000);
    private static final String ALL = "%,d".formatted(RECORDS);
    private static final int AT_A_TIME = 500;

    /// Taps as fast as the page takes them.
    private static final String RECORD = """
            async (records) => {
              const submit = () => document.querySelector('form.gate button[type=submit]')
              const warm = () => [...document.querySelectorAll('form.gate button')].find((one) => one.textContent.trim() === '36.5')
              const until = async (what) => { while (!what()) await new Promise((next) => setTimeout(next)) }
              const begun = performance.now()
              for (let record = 0; record < records; record++) {
                await until(warm)
                warm().click()
                await until(() => !submit().disabled)
                submit().click()
                await until(() => submit().disabled && warm())
              }
              return performance.now() - begun
            }""";

    @Test
    void recording_stays_quick_and_all_records_arrive_once() throws Exception {
        try (var server = new FieldServer();
                var phone = new FieldPhone(server.base())) {
            phone.prepare(FieldServer.LOGIN);
            phone.link("Gates");
            phone.page().locator("a.gate").first().tap();
            assertThat(phone.page().locator(".plate-box")).isVisible();
            server.kill();

            var first = record(phone);
            for (var done = 2 * AT_A_TIME; done < RECORDS; done += AT_A_TIME) {
                record(phone);
            }
            var last = record(phone);
            System.out.printf("A record: %.1f ms at first, %.1f ms with %,d waiting%n", first, last, RECORDS);
            phone.waits(10, ALL);
            assertThat(last).as("ms for a record").isLessThan(100).isLessThan(first * 3 + 10);

            phone.kill();
            var opening = System.nanoTime();
            phone.start();
            phone.open("/field/records");
            phone.waits(10, ALL);
            var opened = Duration.ofNanos(System.nanoTime() - opening);
            server.startAgain();
            var sending = System.nanoTime();
            phone.press("Send now");
            assertThat(phone.page().locator(".status .waiting"))
                    .hasText("0 wait", new LocatorAssertions.HasTextOptions().setTimeout(180_000));
            System.out.printf(
                    "Browser started and opened with the PIN in %,d ms; sent and answered in %,d ms%n",
                    opened.toMillis(),
                    Duration.ofNanos(System.nanoTime() - sending).toMillis());
            assertThat(server.crossings()).hasSize(RECORDS);
        }
    }

    private static double record(FieldPhone phone) {
        return ((Number) phone.page().evaluate(RECORD, AT_A_TIME)).doubleValue() / AT_A_TIME;
    }
}
