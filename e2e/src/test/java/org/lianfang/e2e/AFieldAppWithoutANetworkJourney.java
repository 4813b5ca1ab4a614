package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A post whose server is dead: nothing that is recorded there is lost or doubled, whatever is killed.
class AFieldAppWithoutANetworkJourney {

    private static final int CROSSINGS = 200;
    private static final int TUBES = 3;
    private static final int IN_A_TUBE = 2;

    @Test
    void what_was_recorded_without_a_server_is_there_once_after_server_and_browser_were_killed() throws Exception {
        try (var server = new FieldServer();
                var phone = new FieldPhone(server.base())) {
            goOnDuty(server, phone);
            server.kill();

            phone.open("/field/gates/" + server.city().gate());
            assertThat(phone.page().locator("h1").first()).hasText("新市渡镇路口");
            recordCrossings(phone);
            phone.waits(CROSSINGS);
            sample(phone);
            var all = CROSSINGS + TUBES * (IN_A_TUBE + 1);
            phone.waits(all);

            phone.kill();
            phone.start();
            phone.open("/field/records");
            phone.waits(all);
            server.startAgain();
            phone.press("Send now");
            assertThat(phone.page().locator(".status .waiting"))
                    .hasText("0 wait", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(phone.page().locator(".status .refused")).hasCount(0);

            assertThat(server.crossings()).hasSize(CROSSINGS);
            for (var tube = 1; tube <= TUBES; tube++) {
                var known = server.lead().get("/api/testing/tubes/OFF-" + tube);
                assertThat(known.path("state").asString()).isEqualTo("SEALED");
                assertThat(known.path("members").asInt()).isEqualTo(IN_A_TUBE);
            }
        }
    }

    @Test
    void the_app_can_be_installed_and_its_service_worker_never_keeps_anything_of_the_api() throws Exception {
        try (var server = new FieldServer();
                var phone = new FieldPhone(server.base())) {
            goOnDuty(server, phone);
            @SuppressWarnings("unchecked")
            var kept = (List<String>) phone.page().evaluate("""
                    async () => {
                      const urls = []
                      for (const name of await caches.keys())
                        for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname)
                      return urls
                    }""");
            assertThat(kept).contains("/index.html").noneMatch(url -> url.startsWith("/api"));
            var complaints = phone.context()
                    .newCDPSession(phone.page())
                    .send("Page.getInstallabilityErrors")
                    .getAsJsonArray("installabilityErrors");
            assertThat(complaints).as("what keeps the app from being installed").isEmpty();
        }
    }

    /// Looks at everything once while there is a network, as people do who set out.
    private static void goOnDuty(FieldServer server, FieldPhone phone) {
        phone.prepare(FieldServer.LOGIN);
        var page = phone.page();
        phone.link("Sampling");
        page.locator(".station").first().tap();
        assertThat(page.locator("#tube")).isVisible();
        phone.link("Gates");
        page.locator("a.gate").first().tap();
        assertThat(page.locator(".plate-box")).isVisible();
        page.waitForURL("**/field/gates/" + server.city().gate());
    }

    private static void recordCrossings(FieldPhone phone) {
        var page = phone.page();
        page.locator(".plate-box").tap();
        for (var key : List.of("湘", "H", "1", "2", "3", "4", "5")) {
            page.locator(".keyboard")
                    .getByText(key, new Locator.GetByTextOptions().setExact(true))
                    .tap();
        }
        warm(page).tap();
        page.locator("button[type=submit]").tap();
        for (var record = 2; record <= CROSSINGS; record++) {
            page.locator(".recent button").first().tap();
            warm(page).tap();
            page.locator("button[type=submit]").tap();
        }
    }

    private static Locator warm(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("36.5").setExact(true));
    }

    private static void sample(FieldPhone phone) {
        var page = phone.page();
        phone.link("Sampling");
        page.locator(".station").first().tap();
        for (var tube = 1; tube <= TUBES; tube++) {
            page.locator("#tube").fill("off-" + tube);
            phone.press("Take this tube");
            for (var person = 1; person <= IN_A_TUBE; person++) {
                page.locator("#person").fill("张" + tube + person);
                phone.press("Add in place");
                page.locator("#phone").fill("1001234%02d%d0".formatted(tube, person));
                phone.press("Record sample");
                assertThat(page.locator(".card .count")).containsText(person + " /");
            }
            phone.press("Seal with");
            assertThat(page.locator(".sealed")).containsText("OFF-" + tube);
        }
    }
}
