package org.lianfang.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.lianfang.bench.Session;
import org.lianfang.e2e.Browsers.Size;

/// Somebody who lives in a village of whose lists no other journey speaks, and who has no telephone at hand.
///
/// @param household that others may live in as well
record AResident(UUID id, Map<String, ?> household) {

    static final String VILLAGE = "430922101001000000";
    private static final RunningCity CITY = RunningCity.get();
    private static final Session SECOND = holder("GRID_WORKER", "second-of-residents");

    /// Everybody's screens show the same person, who signed in once.
    private static final class OfTheScreens {
        private static final AResident ONE = red("10012345603", "1栋101");
        private static final List<Cookie> COOKIES = signedInOnce();

        private static List<Cookie> signedInOnce() {
            ONE.keepApart();
            var page = Browsers.open(Size.PHONE, "en");
            ONE.signIn(page);
            return page.context().cookies();
        }
    }

    static AResident ofTheScreens() {
        return OfTheScreens.ONE;
    }

    /// Registered, and under a ground that two people added by hand.
    static AResident red(String phone, String door) {
        var one = registered("诸葛兰", phone, Map.of("id", UUID.randomUUID(), "areaKey", VILLAGE, "door", door));
        one.raise();
        return one;
    }

    static AResident registered(String name, String phone, Map<String, ?> household) {
        return asked(() -> {
            var id = UUID.randomUUID();
            SmallCity.resident(CITY.lead(), id, name, phone, household);
            return new AResident(id, household);
        });
    }

    private void raise() {
        asked(() -> {
            var change = version7();
            var evidence = Map.of("kind", "DOCUMENT", "reference", "CASE-2020/9");
            CITY.lead()
                    .must(CITY.lead()
                            .post(
                                    "/api/passes/hand-changes",
                                    Map.of(
                                            "id", change,
                                            "residentId", id,
                                            "kind", "RAISE",
                                            "ground", "CLOSE_CONTACT",
                                            "evidence", evidence)));
            return SECOND.must(SECOND.post("/api/passes/hand-changes/" + change + "/approve", Map.of()));
        });
    }

    /// At home, as a close contact since today by the clock of the city.
    private void keepApart() {
        asked(() -> {
            var need = version7();
            var now = Instant.parse(CITY.lead().get("/api/clock").path("now").asString());
            var today = LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
            CITY.lead()
                    .must(CITY.lead()
                            .post(
                                    "/api/isolation/quarantines",
                                    Map.of(
                                            "id",
                                            need,
                                            "residentId",
                                            id,
                                            "reason",
                                            "CLOSE_CONTACT",
                                            "place",
                                            "HOME",
                                            "lastExposure",
                                            today.toString(),
                                            "barrierFree",
                                            false,
                                            "needsCarer",
                                            false)));
            return CITY.lead().must(CITY.lead().post("/api/isolation/quarantines/" + need + "/home", Map.of()));
        });
    }

    /// The second person approves what waits for this resident.
    void secondApproves() {
        asked(() -> {
            var waiting = SECOND.get("/api/passes/hand-changes?area=" + VILLAGE).path("items");
            var change = waiting.valueStream()
                    .filter(one -> one.path("residentId").asString().equals(id.toString()))
                    .findFirst()
                    .orElseThrow();
            return SECOND.must(
                    SECOND.post("/api/passes/hand-changes/" + change.path("id").asString() + "/approve", Map.of()));
        });
    }

    /// A code on paper, as the counter hands it out.
    String paperCode() {
        return asked(() -> CITY.lead()
                .must(CITY.lead().post("/api/passes/residents/" + id + "/paper-code", Map.of()))
                .path("code")
                .asString());
    }

    /// Signs in on this page with a new code, pressed on the large keys.
    void signIn(Page page) {
        signIn(page, paperCode());
    }

    static void signIn(Page page, String paperCode) {
        if (!page.url().contains("/resident/sign-in")) {
            page.navigate("/resident/sign-in");
        }
        page.getByRole(AriaRole.BUTTON, named("By paper code")).click();
        press(page, paperCode);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.waitForURL(url -> !url.contains("/resident/sign-in"));
    }

    static void press(Page page, String code) {
        code.replace("-", "")
                .chars()
                .mapToObj(Character::toString)
                .forEach(
                        letter -> page.getByRole(AriaRole.BUTTON, named(letter)).click());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$"));
    }

    /// A browser that knows the session and nothing else.
    Page cameBack(Size size, String language) {
        var context = Browsers.context(size, language, CITY.base());
        context.addCookies(OfTheScreens.COOKIES);
        return context.newPage();
    }

    static Session holder(String role, String login) {
        return asked(() -> CITY.administrator().holderOf(role, SmallCity.CITY, login));
    }

    private static UUID version7() {
        var random = ThreadLocalRandom.current();
        var first = (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(0x1000);
        return new UUID(first, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    private interface Question<T> {
        T ask() throws IOException, InterruptedException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
