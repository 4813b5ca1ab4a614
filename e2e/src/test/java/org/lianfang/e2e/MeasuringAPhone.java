package org.lianfang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lianfang.bench.Session;

/// What a telephone of the middle class takes, for docs/performance.md: Chromium slowed down four times, on what
/// Lighthouse calls slow 4G. Run by hand: `-Dlianfang.measure=phone`.
@EnabledIfSystemProperty(named = "lianfang.measure", matches = "phone")
class MeasuringAPhone {

    private static final double SLOWER = 4;
    private static final int HOLDERS = 50;
    private static final int PASSES = 1_000;
    private static final int WITHDRAWN = 10_000;
    private static final int OPENINGS = 5;
    private static final double BUDGET_MILLIS = 50;

    /// Types each pass as a reader does, and waits until the page shows the decision about it; between two of them
    /// something that is no pass, so that each decision changes what is shown. The time begins with the last key.
    private static final String SCAN = """
            async (passes) => {
              const shown = () => document.querySelector('.verdict')?.textContent
              const scan = async (text) => {
                for (const key of text) window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
                const before = shown()
                const begun = performance.now()
                window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
                await new Promise((next, never) => {
                  const late = setTimeout(() => never(new Error(`nothing new after ${before}`)), 5000)
                  const look = new MutationObserver(() => {
                    if (shown() === before) return
                    clearTimeout(late)
                    look.disconnect()
                    next()
                  })
                  look.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
                })
                return performance.now() - begun
              }
              const took = []
              for (const pass of passes) {
                await scan('LF1:NO PASS')
                took.push(await scan(pass))
              }
              return took
            }""";

    @Test
    void from_the_last_key_of_a_reader_to_the_decision() throws Exception {
        try (var server = new FieldServer();
                var phone = new FieldPhone(server.base())) {
            var passes = passes(server);
            var snapshot = Session.JSON.writeValueAsString(WithdrawnPasses.snapshot(WITHDRAWN));
            var told = new AtomicInteger();
            phone.context().route("**/api/passes/revocations", route -> {
                told.incrementAndGet();
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(snapshot));
            });
            phone.prepare(FieldServer.LOGIN);
            phone.link("Gates");
            phone.page().locator("a.gate").first().tap();
            phone.page().locator(".plate-box").waitFor();
            phone.page().waitForTimeout(3_000);
            assertThat(told.get()).as("snapshots taken along").isPositive();
            slow(phone.page());
            phone.page().evaluate(SCAN, passes.subList(0, HOLDERS));
            var begun = System.nanoTime();
            @SuppressWarnings("unchecked")
            var took = ((List<Number>) phone.page().evaluate(SCAN, passes))
                    .stream().mapToDouble(Number::doubleValue).sorted().toArray();
            var seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "%,d passes, %,d withdrawn, %.0f× slower: p50 %.1f ms, p99 %.1f ms, longest %.1f ms, %.1f a second with the typing%n",
                    took.length,
                    WITHDRAWN,
                    SLOWER,
                    took[took.length / 2],
                    took[took.length * 99 / 100],
                    took[took.length - 1],
                    took.length / seconds);
            assertThat(took[took.length * 99 / 100]).as("p99").isLessThan(BUDGET_MILLIS);
        }
    }

    @Test
    void the_first_opening_of_the_field_shell_and_those_after_it() throws Exception {
        try (var server = new FieldServer();
                var line = Line.to(server.base(), Line.Quality.SLOW_4G);
                var phone = new FieldPhone(line.base())) {
            var gate = "/field/gates/" + server.city().gate();
            slow(phone.page());
            var form = timed(() -> {
                phone.page().navigate(gate);
                phone.page().locator("#login").waitFor();
            });
            var formBytes = line.bytesDown();
            phone.page().fill("#login", FieldServer.LOGIN);
            phone.page().fill("#password", Session.PASSWORD);
            var first = timed(() -> {
                phone.page().click("button[type=submit]");
                phone.page().locator(".plate-box").waitFor();
            });
            System.out.printf(
                    "First opening: sign-in form after %,d ms and %,d kB, from there to the gate %,d ms and %,d kB%n",
                    form, formBytes / 1000, first, (line.bytesDown() - formBytes) / 1000);
            phone.until("navigator.serviceWorker.controller !== null");
            phone.page().waitForTimeout(20_000);
            System.out.printf("With what is kept for later, and the bundle: %,d kB%n", line.bytesDown() / 1000);
            later(phone, line, gate, "without a PIN");
            phone.page().navigate("/field/me");
            prepared(phone);
            phone.page().waitForTimeout(5_000);
            laterWithPin(phone, line, gate);
        }
    }

    private static void later(FieldPhone phone, Line line, String gate, String how) {
        var took = new ArrayList<Long>();
        var before = line.bytesDown();
        for (var opening = 0; opening < OPENINGS; opening++) {
            var page = phone.context().newPage();
            slow(page);
            took.add(timed(() -> {
                page.navigate(gate);
                page.locator(".plate-box").waitFor();
            }));
            page.waitForTimeout(2_000);
            page.close();
        }
        tell("Later openings " + how, took, line.bytesDown() - before);
    }

    private static void laterWithPin(FieldPhone phone, Line line, String gate) {
        var pad = new ArrayList<Long>();
        var open = new ArrayList<Long>();
        var before = line.bytesDown();
        for (var opening = 0; opening < OPENINGS; opening++) {
            var page = phone.context().newPage();
            slow(page);
            pad.add(timed(() -> {
                page.navigate(gate);
                page.locator("input[inputmode=numeric]").waitFor();
            }));
            open.add(timed(() -> {
                page.locator("input[inputmode=numeric]").pressSequentially(FieldPhone.PIN);
                page.locator(".plate-box").waitFor();
            }));
            page.waitForTimeout(2_000);
            page.close();
        }
        tell("Later openings until the PIN may be typed", pad, line.bytesDown() - before);
        tell("… from the PIN to the gate", open, 0);
    }

    private static void tell(String what, List<Long> took, long bytes) {
        var sorted = took.stream().sorted().toList();
        System.out.printf(
                "%s: median %,d ms, longest %,d ms, %,d kB each%n",
                what, sorted.get(sorted.size() / 2), sorted.getLast(), bytes / 1000 / took.size());
    }

    private static void prepared(FieldPhone phone) {
        phone.page().navigate("/field/prepare");
        for (var time = 0; time < 2; time++) {
            phone.page().locator("input[inputmode=numeric]").pressSequentially(FieldPhone.PIN);
        }
        phone.page().waitForURL("**/field/me");
    }

    private static void slow(Page page) {
        var rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    private static long timed(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    /// Real ones, so many for each of one household.
    private static List<String> passes(FieldServer server) throws Exception {
        var household = Map.of("id", UUID.randomUUID(), "areaKey", AResident.VILLAGE, "door", "9栋901");
        var holders = new ArrayList<UUID>();
        for (var number = 0; number < HOLDERS; number++) {
            holders.add(UUID.randomUUID());
            SmallCity.resident(
                    server.lead(),
                    holders.getLast(),
                    "诸" + "葛梅兰竹菊松".charAt(number % 6),
                    "100123457" + (10 + number),
                    household);
        }
        var code = server.lead()
                .must(server.lead().post("/api/passes/residents/" + holders.getFirst() + "/paper-code", Map.of()))
                .path("code")
                .asString();
        var resident = Session.resident(server.process(), code).orElseThrow();
        var passes = new ArrayList<String>();
        for (var number : IntStream.range(0, PASSES).toArray()) {
            var answer = resident.post("/api/resident/passes/" + holders.get(number % HOLDERS), Map.of());
            passes.add(resident.must(answer).path("pass").asString());
        }
        return passes;
    }
}
