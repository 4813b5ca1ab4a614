package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes wrong at posts: bad networks, wrong clocks, lost phones, full phones.
class AFieldAppInTroubleJourney {

    private static final String CROSSINGS = "**/api/crossings**";
    private static FieldServer server;
    private FieldPhone phone;

    @BeforeAll
    static void startServer() throws Exception {
        server = new FieldServer();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void goOnDuty() {
        phone = new FieldPhone(server.base());
    }

    @AfterEach
    void goHome() {
        phone.close();
    }

    @Test
    void a_network_that_drops_a_third_and_answers_some_twice_loses_and_doubles_nothing() throws Exception {
        var before = server.crossings().size();
        phone.prepare(FieldServer.LOGIN);
        openGate();
        var chance = new Random(20200203);
        var troubled = new AtomicInteger();
        phone.context().route(CROSSINGS, route -> trouble(route, chance, troubled));
        for (var record = 0; record < 40; record++) {
            recordOnFoot();
        }
        allSent(before + 40);
        assertThat(troubled.get()).as("messages that met trouble").isGreaterThan(5);
    }

    @Test
    void killed_between_the_server_s_writing_and_its_answer_nothing_is_there_twice() throws Exception {
        var before = server.crossings().size();
        phone.prepare(FieldServer.LOGIN);
        openGate();
        var taken = new CountDownLatch(1);
        phone.context().route(CROSSINGS, route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            route.fetch();
            taken.countDown();
        });
        recordOnFoot();
        for (var tries = 0; tries < 100 && taken.getCount() > 0; tries++) {
            phone.page().waitForTimeout(50);
        }
        assertThat(taken.await(1, TimeUnit.SECONDS)).as("the server has it").isTrue();
        phone.kill();
        assertThat(server.crossings()).hasSize(before + 1);
        phone.start();
        phone.open("/field/records");
        allSent(before + 1);
    }

    @Test
    void a_clock_two_days_ahead_does_not_move_what_is_recorded() throws Exception {
        phone.context().addInitScript("""
                (() => {
                  const Real = Date
                  const ahead = 2 * 24 * 3600 * 1000
                  window.Date = class extends Real {
                    constructor(...parts) { if (parts.length === 0) super(Real.now() + ahead); else super(...parts) }
                    static now() { return Real.now() + ahead }
                  }
                })()""");
        var before = server.crossings();
        phone.prepare(FieldServer.LOGIN);
        openGate();
        recordOnFoot();
        allSent(before.size() + 1);
        var line = server.lead()
                .get("/api/crossings?limit=200&gate=" + server.city().gate())
                .path("items")
                .valueStream()
                .filter(one -> !before.contains(one.path("id").asString()))
                .findFirst()
                .orElseThrow();
        var now = Instant.parse(server.lead().get("/api/clock").path("now").asString());
        assertThat(Duration.between(Instant.parse(line.path("at").asString()), now)
                        .abs())
                .isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void a_revoked_device_is_told_so_wipes_what_it_took_along_and_keeps_what_it_recorded() throws Exception {
        var before = server.crossings().size();
        phone.prepare(FieldServer.LOGIN);
        openGate();
        phone.until("async () => (" + PARTS + ") > 0");
        var device = server.administrator()
                .get("/api/devices?limit=1")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        server.administrator().post("/api/devices/" + device + "/revoke", Map.of());
        recordOnFoot();
        assertThat(phone.page().locator(".status")).containsText("Device revoked");
        phone.waits(1);
        phone.until("async () => (" + PARTS + ") === 0");
        assertThat(server.crossings()).hasSize(before);

        phone.signIn(FieldServer.LOGIN);
        phone.page().navigate("/field/records");
        allSent(before + 1);
    }

    /// What the browser says of its room is put into its mouth: recent ones name ten gigabytes whatever is left.
    @Test
    void a_phone_without_room_gives_up_its_bundle_and_no_record() throws Exception {
        var before = server.crossings().size();
        phone.prepare(FieldServer.LOGIN);
        openGate();
        phone.until("async () => (" + PARTS + ") > 0");
        phone.context().setOffline(true);
        recordOnFoot();
        phone.waits(1);
        phone.page().evaluate("""
                () => { navigator.storage.estimate = async () => ({ usage: 9_000_000, quota: 10_000_000 }) }""");
        phone.link("Me");
        phone.until("async () => (" + PARTS + ") === 0");
        phone.waits(1);
        phone.context().setOffline(false);
        allSent(before + 1);
    }

    /// How many parts of the bundle lie on the phone.
    private static final String PARTS = """
            await new Promise((resolve, reject) => {
              const opening = indexedDB.open('lianfang-field')
              opening.onerror = () => reject(opening.error)
              opening.onsuccess = () => {
                const asked = opening.result.transaction('bundle').objectStore('bundle').count()
                asked.onsuccess = () => { opening.result.close(); resolve(asked.result) }
              }
            })""";

    private static void trouble(Route route, Random chance, AtomicInteger troubled) {
        if (!route.request().method().equals("POST")) {
            route.resume();
            return;
        }
        var luck = chance.nextInt(100);
        if (luck < 50) {
            troubled.incrementAndGet();
        }
        if (luck < 20) {
            route.abort();
        } else if (luck < 30) {
            route.fetch();
            route.abort();
        } else if (luck < 50) {
            route.fetch();
            route.fulfill(new Route.FulfillOptions().setResponse(route.fetch()));
        } else {
            route.resume();
        }
    }

    private void openGate() {
        phone.link("Gates");
        phone.page().locator("a.gate").first().tap();
        assertThat(phone.page().locator(".plate-box")).isVisible();
    }

    private void recordOnFoot() {
        var page = phone.page();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("36.5").setExact(true))
                .tap();
        page.locator("button[type=submit]").tap();
        assertThat(page.locator("button[type=submit]")).isDisabled();
    }

    /// The server has them, each once, and the phone knows it.
    private void allSent(int crossings) throws Exception {
        for (var tries = 0; tries < 900 && server.crossings().size() < crossings; tries++) {
            phone.page().waitForTimeout(100);
        }
        assertThat(phone.page().locator(".status .waiting"))
                .hasText("0 wait", new LocatorAssertions.HasTextOptions().setTimeout(90_000));
        assertThat(server.crossings()).hasSize(crossings);
    }
}
