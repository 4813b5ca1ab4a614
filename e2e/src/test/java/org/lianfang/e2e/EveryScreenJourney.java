package org.lianfang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lianfang.e2e.Browsers.Size;

/// Opens every screen in both languages and sizes and looks whether it is whole: nothing wider than the screen, no
/// refusal, no name of a text instead of the text. Asks axe in one language whether everybody can use it: the other one
/// differs in texts alone. Pictures of chosen screens are kept in `e2e/target/screenshots`; those of the documents are
/// taken by [ScreenshotsOfTheDemo].
class EveryScreenJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static final String NOBODY = "";
    private static final String RESIDENT = "RESIDENT";
    /// After this the parts of a page have begun to ask.
    private static final double BEGUN_MILLIS = 300;
    private static final List<String> GRAVE = List.of("serious", "critical");
    private static final Pattern TEXT_NAME = Pattern.compile(
            "\\b(app|audit|cases|command|desk|field|gates|identity|isolation|passes|people|places|resident|response|territory|testing|workforce|zones)\\.[a-z]+\\.[a-zA-Z.]+");

    /// @param role of whoever opens it; [#NOBODY] for who has not signed in, [#RESIDENT] for a resident
    record Screen(String name, String role, String path) {}

    private static final String ALL = ".*";

    /// Names of the screens that are opened, as a pattern: `-Dlianfang.screens=resident-.*`.
    private static final String WANTED = System.getProperty("lianfang.screens", ALL);

    static final List<Screen> SCREENS = List.of(
            new Screen("today", "COMMANDER", "/desk/today?area=" + SmallCity.CITY),
            new Screen("report", "COMMANDER", "/desk/report?area=" + SmallCity.CITY),
            new Screen("area", "COMMANDER", "/desk/area?area=430903000000000000"),
            new Screen("case-counts", "COMMANDER", "/desk/case-counts?area=" + SmallCity.CITY),
            new Screen("residents", "DUTY_LEAD", "/desk/residents?area=" + SmallCity.CITY),
            new Screen("households", "DUTY_LEAD", "/desk/households?area=" + SmallCity.CITY),
            new Screen("import", "DUTY_LEAD", "/desk/residents/import?area=" + SmallCity.CITY),
            new Screen("gates", "COMMANDER", "/desk/gates?area=" + SmallCity.CITY),
            new Screen("gate", "COMMANDER", "/desk/gates/" + CITY.city().gate() + "?area=" + SmallCity.CITY),
            new Screen("crossings", "COMMANDER", "/desk/gates/crossings?area=" + SmallCity.CITY),
            new Screen("testing", "COMMANDER", "/desk/testing?area=" + SmallCity.CITY),
            new Screen(
                    "testing-round",
                    "DUTY_LEAD",
                    "/desk/testing/rounds/" + CITY.city().round() + "?area=" + SmallCity.FERRY_TOWN),
            new Screen(
                    "testing-statistics",
                    "DUTY_LEAD",
                    "/desk/testing/rounds/" + CITY.city().round() + "/statistics?area=" + SmallCity.FERRY_TOWN),
            new Screen(
                    "testing-campaign",
                    "DUTY_LEAD",
                    "/desk/testing/rounds/" + CITY.city().round() + "/campaign?area=" + SmallCity.FERRY_TOWN),
            new Screen(
                    "testing-forms",
                    "DUTY_LEAD",
                    "/desk/testing/rounds/" + CITY.city().round() + "/forms?area=" + SmallCity.FERRY_TOWN),
            new Screen(
                    "testing-forms-print",
                    "DUTY_LEAD",
                    "/desk/testing/forms/printings/" + CITY.city().printing()),
            new Screen(
                    "testing-form",
                    "DUTY_LEAD",
                    "/desk/testing/forms/" + CITY.city().form()),
            new Screen("testing-form-import", "DUTY_LEAD", "/desk/testing/forms/import?area=" + SmallCity.FERRY_TOWN),
            new Screen("testing-way-lab", "LAB", "/desk/testing/way?area=" + SmallCity.CITY),
            new Screen(
                    "testing-plan",
                    "DUTY_LEAD",
                    "/desk/testing/rounds/" + CITY.city().round() + "/plan?area=" + SmallCity.FERRY_TOWN),
            new Screen(
                    "testing-plan-sheets",
                    "DUTY_LEAD",
                    "/desk/testing/rounds/" + CITY.city().round() + "/plan/sheets?area=" + SmallCity.FERRY_TOWN),
            new Screen("testing-stations", "COMMANDER", "/desk/testing/stations?area=" + SmallCity.CITY),
            new Screen("testing-way", "DUTY_LEAD", "/desk/testing/way?area=" + SmallCity.CITY),
            new Screen("testing-calls", "DUTY_LEAD", "/desk/testing/calls?area=" + SmallCity.CITY),
            new Screen("passes", "DUTY_LEAD", "/desk/passes?area=" + SmallCity.CITY),
            new Screen("passes-local", "COMMANDER", "/desk/passes?tab=local&area=" + SmallCity.CITY),
            new Screen("passes-letters", "DUTY_LEAD", "/desk/passes?tab=letters&area=" + SmallCity.FERRY_VILLAGE),
            new Screen("passes-alarms", "DATA_PROTECTION_OFFICER", "/desk/passes?area=" + SmallCity.CITY),
            new Screen("testing-results", "LAB", "/desk/testing/results?area=" + SmallCity.CITY),
            new Screen("cases", "DUTY_LEAD", "/desk/cases?area=" + SmallCity.CITY),
            new Screen("cases-lists", "DUTY_LEAD", "/desk/cases/lists?area=" + SmallCity.CITY),
            new Screen("cases-handover", "DUTY_LEAD", "/desk/cases/handover?area=" + SmallCity.CITY),
            new Screen("cases-handover-sent", "DUTY_LEAD", "/desk/cases/handover?tab=outbox&area=" + SmallCity.CITY),
            new Screen(
                    "cases-handover-outside", "DUTY_LEAD", "/desk/cases/handover?tab=outside&area=" + SmallCity.CITY),
            new Screen("cases-handover-files", "DUTY_LEAD", "/desk/cases/handover?tab=files&area=" + SmallCity.CITY),
            new Screen("cases-handover-keys", "DUTY_LEAD", "/desk/cases/handover?tab=keys&area=" + SmallCity.CITY),
            new Screen("cases-analysis", "DUTY_LEAD", "/desk/cases/analysis?area=" + SmallCity.CITY),
            new Screen("cases-chains", "DUTY_LEAD", "/desk/cases/chains?area=" + SmallCity.CITY),
            new Screen("cases-follow-up", "DUTY_LEAD", "/desk/cases/follow-up?area=" + SmallCity.CITY),
            new Screen("isolation-board", "DUTY_LEAD", "/desk/isolation?tab=board&area=" + SmallCity.CITY),
            new Screen("isolation-waiting", "DUTY_LEAD", "/desk/isolation?tab=waiting&area=" + SmallCity.CITY),
            new Screen("isolation-checks", "DUTY_LEAD", "/desk/isolation?tab=checks&area=" + SmallCity.CITY),
            new Screen("isolation-releases", "DUTY_LEAD", "/desk/isolation?tab=releases&area=" + SmallCity.CITY),
            new Screen("isolation-sites", "DUTY_LEAD", "/desk/isolation?tab=sites&area=" + SmallCity.CITY),
            new Screen("isolation-home", "DUTY_LEAD", "/desk/isolation?tab=home&area=" + SmallCity.CITY),
            new Screen("isolation-forecast", "DUTY_LEAD", "/desk/isolation?tab=forecast&area=" + SmallCity.CITY),
            new Screen("isolation-list", "DUTY_LEAD", "/desk/isolation?tab=list&area=" + SmallCity.CITY),
            new Screen("isolation-referrals", "DUTY_LEAD", "/desk/isolation?tab=referrals&area=" + SmallCity.CITY),
            new Screen("places", "DUTY_LEAD", "/desk/places?area=" + SmallCity.CITY),
            new Screen("zones", "COMMANDER", "/desk/zones?area=" + SmallCity.CITY),
            new Screen("workforce", "COMMANDER", "/desk/workforce?area=" + SmallCity.CITY),
            new Screen("shifts", "COMMANDER", "/desk/workforce/shifts?area=" + SmallCity.CITY),
            new Screen("grid-workers", "COMMANDER", "/desk/workforce/grid-workers?area=" + SmallCity.CITY),
            new Screen("response", "ADMINISTRATOR", "/desk/response?area=" + SmallCity.CITY),
            new Screen("administration", "ADMINISTRATOR", "/desk/administration?area=" + SmallCity.CITY),
            new Screen("audit", "DATA_PROTECTION_OFFICER", "/desk/audit?area=" + SmallCity.CITY),
            new Screen("field-gates", "GATE_GUARD", "/field/gates"),
            new Screen("field-gate", "GATE_GUARD", "/field/gates/" + CITY.city().gate()),
            new Screen(
                    "field-handover",
                    "GATE_GUARD",
                    "/field/gates/" + CITY.city().gate() + "/handover"),
            new Screen("field-sampling", "SAMPLER", "/field/sampling"),
            new Screen(
                    "field-sampling-desk",
                    "SAMPLER",
                    "/field/sampling/" + CITY.city().round() + "/" + CITY.city().station()),
            new Screen("field-records", "GATE_GUARD", "/field/records"),
            new Screen("field-prepare", "GATE_GUARD", "/field/prepare"),
            new Screen("field-me", "GATE_GUARD", "/field/me"),
            new Screen("sign-in", NOBODY, "/sign-in"),
            new Screen("resident-sign-in", NOBODY, "/resident/sign-in"),
            new Screen("resident-pass", RESIDENT, "/resident/pass"),
            new Screen("resident-results", RESIDENT, "/resident/results"),
            new Screen("resident-status", RESIDENT, "/resident/status"),
            new Screen("resident-appeal", RESIDENT, "/resident/appeal"),
            new Screen("resident-apart", RESIDENT, "/resident/apart"),
            new Screen("resident-here", RESIDENT, "/resident/here"),
            new Screen("resident-data", RESIDENT, "/resident/data"),
            new Screen("resident-correction", RESIDENT, "/resident/correction"),
            new Screen("resident-return", RESIDENT, "/resident/return"),
            new Screen("resident-more", RESIDENT, "/resident/more"));

    /// Whoever goes from screen to screen.
    private record Visitor(String role, String language) {}

    /// @param complaints of the page since it was opened last
    private record Visit(Page page, List<String> complaints) {}

    private final Map<Visitor, Visit> visits = new HashMap<>();

    @TestFactory
    Stream<DynamicContainer> every_screen_is_whole_and_usable_by_all() {
        var roles = SCREENS.stream().map(Screen::role).distinct().toList();
        return Stream.of("zh-CN", "en")
                .flatMap(language -> roles.stream().map(role -> new Visitor(role, language)))
                .map(visitor -> DynamicContainer.dynamicContainer(
                        visitor.toString(),
                        SCREENS.stream()
                                .filter(screen -> screen.role().equals(visitor.role)
                                        && screen.name().matches(WANTED))
                                .map(screen -> DynamicTest.dynamicTest(
                                        screen.name(), () -> isWholeAndUsable(screen, visitor)))));
    }

    /// Opened on a telephone, then widened: what lies where is decided by style sheets alone.
    private void isWholeAndUsable(Screen screen, Visitor visitor) {
        var visit = visitOf(visitor);
        var page = visit.page;
        page.navigate("about:blank");
        page.setViewportSize(Size.PHONE.width, Size.PHONE.height);
        visit.complaints.clear();
        page.navigate(screen.path());
        page.waitForLoadState();
        page.locator("h1").first().waitFor();
        drawn(page);
        assertThat(URI.create(page.url()).getPath())
                .as("not sent elsewhere, such as to the sign-in page")
                .isEqualTo(URI.create(screen.path()).getPath());
        for (var size : List.of(Size.PHONE, Size.DESK)) {
            page.setViewportSize(size.width, size.height);
            drawnAgain(page);
            keep(page, screen.name(), visitor.language, size);
            isWhole(page, size);
            if (!visitor.language.equals("en")) {
                layOut(page, size);
                assertThat(graveBarriers(page)).as(size.name()).isEmpty();
            }
        }
        assertThat(visit.complaints).isEmpty();
    }

    private static void isWhole(Page page, Size size) {
        assertThat(page.locator("[role=alert]").count())
                .as("refusals on the page")
                .isZero();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width in pixels; wider needs sideways scrolling")
                .isLessThanOrEqualTo(size.width);
        assertThat((String) page.evaluate("document.body.innerText"))
                .doesNotContainPattern(TEXT_NAME)
                .doesNotContain("undefined", "[object");
    }

    private Visit visitOf(Visitor visitor) {
        if (!visits.containsKey(visitor)) {
            visits.clear();
            Browsers.closeAll();
        }
        return visits.computeIfAbsent(visitor, EveryScreenJourney::open);
    }

    private static Visit open(Visitor visitor) {
        var page = switch (visitor.role) {
            case NOBODY -> Browsers.open(Size.PHONE, visitor.language);
            case RESIDENT -> AResident.ofTheScreens().cameBack(Size.PHONE, visitor.language);
            default -> CITY.signedInAs(Size.PHONE, visitor.language, visitor.role, SmallCity.CITY);
        };
        var complaints = new CopyOnWriteArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onResponse(answer -> {
            if (answer.status() >= 400) {
                System.out.println(page.url() + ": " + answer.status() + " " + answer.url());
            }
        });
        return new Visit(page, complaints);
    }

    /// What axe finds in the page itself, which has no frames.
    private static List<String> graveBarriers(Page page) {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(violations)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(found -> GRAVE.contains(found.getImpact()))
                        .map(found -> found.getId() + " "
                                + found.getNodes().getFirst().getTarget())
                        .toList();
    }

    /// What is asked for at the opening has come, or was refused.
    private static void drawn(Page page) {
        page.waitForTimeout(BEGUN_MILLIS);
        for (var loading : page.locator(".state .bars").all()) {
            loading.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
    }

    /// Charts and maps, which draw themselves anew, have done so.
    private static void drawnAgain(Page page) {
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /// As high as its content, so that nothing lies under the bar at the foot, from where people scroll it.
    private static void layOut(Page page, Size size) {
        var height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(size.width, Math.max(size.height, height));
    }

    private static void keep(Page page, String name, String language, Size size) {
        if (WANTED.equals(ALL)) {
            return;
        }
        var file = name + "." + (language.equals("en") ? "en" : "zh-Hans") + "."
                + (size == Size.DESK ? "desk" : "phone") + ".png";
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(RunningCity.root().resolve(Path.of("e2e/target/screenshots", file)))
                .setFullPage(true));
    }
}
