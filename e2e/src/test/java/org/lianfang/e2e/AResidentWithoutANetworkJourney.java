package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A pass that was fetched once and is valid: however often its page is opened, no server is needed for it.
class AResidentWithoutANetworkJourney {

    private static final int OPENINGS = 3;
    /// Longer than a browser waits before it looks for a new service worker.
    private static final int REST_MILLIS = 5_000;

    @Test
    void a_valid_pass_costs_the_server_nothing_and_is_shown_without_one() throws Exception {
        try (var server = new FieldServer();
                var line = Line.to(server.base(), Line.Quality.GOOD)) {
            var resident = UUID.randomUUID();
            var household = Map.of("id", UUID.randomUUID(), "areaKey", AResident.VILLAGE, "door", "4栋401");
            SmallCity.resident(server.lead(), resident, "诸葛竹", "10012345607", household);
            var code = server.lead()
                    .must(server.lead().post("/api/passes/residents/" + resident + "/paper-code", Map.of()))
                    .path("code")
                    .asString();
            var page = Browsers.sharp("en", line.base());
            page.navigate("/resident");
            AResident.signIn(page, code);
            var pass = Squares.on(page);
            Browsers.until(page, "navigator.serviceWorker.controller !== null");
            page.waitForTimeout(REST_MILLIS);
            var before = line.traffic();
            page.close();

            for (var opening = 1; opening <= OPENINGS; opening++) {
                var again = page.context().newPage();
                again.navigate("/resident");
                assertThat(again.locator("article.pass")).containsText("Green: no restriction");
                assertThat(Squares.on(again)).isEqualTo(pass);
                again.waitForTimeout(REST_MILLIS);
                again.close();
                assertThat(line.traffic())
                        .as("connections and bytes that reached the server, opening " + opening)
                        .isEqualTo(before);
            }

            server.kill();
            var without = page.context().newPage();
            without.navigate("/resident/pass");
            assertThat(without.locator("article.pass")).containsText("Green: no restriction");
            assertThat(Squares.on(without)).isEqualTo(pass);
            without.locator("nav.bottom a").nth(1).click();
            assertThat(without.locator("header")).containsText("No network");
            server.startAgain();
            var guard = server.administrator().holderOf("GATE_GUARD", SmallCity.CITY, "guard-of-the-city");
            var checked = guard.must(
                    guard.post("/api/passes/check", Map.of("pass", pass, "areaKey", SmallCity.FERRY_VILLAGE)));
            assertThat(checked.path("outcome").asString()).isEqualTo("PASS");
        }
    }
}
