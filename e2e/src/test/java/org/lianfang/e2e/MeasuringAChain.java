package org.lianfang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lianfang.bench.City;
import org.lianfang.bench.FillingAChain;
import org.lianfang.bench.ServerProcess;
import org.lianfang.bench.Session;

/// How long it takes until the chains of twenty thousand cases are drawn, for docs/performance.md. Run by hand:
/// `-Dlianfang.measure=chain`.
@EnabledIfSystemProperty(named = "lianfang.measure", matches = "chain")
class MeasuringAChain {

    private static final int CASES = 20_000;
    private static final int OPENINGS = 5;
    private static final long BUDGET_MILLIS = 2_000;
    private static final String LOGIN = "chains";
    private static final String DRAWN = "[data-drawn]:not([data-drawn='0'])";

    @Test
    void from_opening_the_page_to_the_drawn_chains_and_from_a_chain_chosen_to_its_cases() throws Exception {
        var data = Files.createTempDirectory("lianfang-chains");
        var jar = RunningCity.root().resolve("server/target/lianfang.jar");
        try (var server = ServerProcess.start(jar, data, ServerProcess.Settings.USUAL)) {
            var filled = FillingAChain.fill(server, RunningCity.root().resolve(City.DIVISIONS), CASES);
            filled.administrator().holderOf("COMMANDER", filled.area(), LOGIN);
            var address = "/desk/cases/chains?area=" + filled.area() + "&from=" + filled.from() + "&to=" + filled.to();
            try (var context = Browsers.context(Browsers.Size.DESK, "en", server.base())) {
                var page = context.newPage();
                signIn(page);
                var opened = new ArrayList<Long>();
                var unfolded = new ArrayList<Long>();
                for (var opening = 0; opening < OPENINGS; opening++) {
                    opened.add(timed(() -> {
                        page.navigate(address);
                        page.locator(DRAWN).waitFor();
                    }));
                    unfolded.add(unfolded(page));
                }
                tell("From opening the page to the drawn chains", opened);
                tell("From choosing the largest chain to its drawn cases", unfolded);
                assertThat(middle(opened)).as("middle, in ms").isLessThanOrEqualTo(BUDGET_MILLIS);
            }
        } finally {
            forget(data);
        }
    }

    /// Opens the largest chain, and waits until it is drawn.
    private static long unfolded(Page page) {
        page.waitForTimeout(1_000);
        var before = page.locator("[data-drawn]").getAttribute("data-drawn");
        var largest = page.locator("main tbody button").first();
        return timed(() -> {
            largest.click();
            page.locator("[data-drawn]:not([data-drawn='" + before + "'])").waitFor();
        });
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.fill("#login", LOGIN);
        page.fill("#password", Session.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void tell(String what, List<Long> took) {
        System.out.printf("%s, %,d cases: middle %,d ms, all %s%n", what, CASES, middle(took), took);
    }

    private static long middle(List<Long> took) {
        return took.stream().sorted().toList().get(took.size() / 2);
    }

    private static long timed(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static void forget(java.nio.file.Path data) throws java.io.IOException {
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
