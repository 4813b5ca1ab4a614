package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianfang.e2e.Browsers.Size;

class AResidentAndTheirPassJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static final Pattern TEXT_NAME = Pattern.compile("\\b(app|audit|passes|resident)\\.[a-z]+\\.[a-zA-Z0-9.]+");
    private static final List<String> PAGES =
            List.of("pass", "results", "status", "appeal", "here", "data", "correction", "return", "more");

    @Test
    void a_resident_with_a_code_on_paper_shows_the_pass_appeals_and_is_free_again() throws Exception {
        var resident = AResident.red("10012345604", "2栋201");
        AResident.registered("诸葛松", "10012345605", resident.household());
        CITY.lead().get("/api/residents/" + resident.id());
        var page = Browsers.sharp("en");
        var asked = passRequests(page);

        page.navigate("/resident");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Sign in as a resident")))
                .isVisible();
        press(page, "By paper code");
        AResident.press(page, "2222-2222-2222");
        press(page, "Sign in");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The code is not right");
        page.fill("#resident-paper", "");
        resident.signIn(page);

        var pass = page.locator("article.pass");
        assertThat(pass).containsText("Red: please stay where you live");
        assertThat(page.locator("main")).containsText("Close contact");
        assertThat(page.locator("main")).containsText("covid-19/2020-early 1 passes.close-contact");
        assertThat(page.locator("main")).containsText("CASE-2020/9");
        assertThat(page.locator("main")).containsText("lead-of-journeys / second-of-residents");
        assertThat(page.locator("main")).containsText("answered within 24 hours");
        assertThat(checkedAtAGate(page)).isEqualTo("HOLD");
        assertThat(asked).hasSize(1);
        page.reload();
        assertThat(page.locator("main")).containsText("CASE-2020/9");
        assertThat(page.locator("svg.square")).isVisible();
        assertThat(asked).as("a pass that is kept is not asked for again").hasSize(1);
        var printed = page.waitForDownload(() -> press(page, "Print (paper pass, PDF)"));
        assertThat(Files.readAllBytes(printed.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        page.locator(".who button").nth(1).click();
        assertThat(pass).containsText("Green: no restriction");
        assertThat(checkedAtAGate(page)).isEqualTo("PASS");
        assertThat(asked).as("one for each of the two").hasSize(2);

        follow(page, "My data");
        assertThat(page.locator(".looks")).containsText("Read a resident");
        assertThat(page.locator(".looks")).containsText("lead-of-journeys");
        page.navigate("/resident/appeal");
        page.fill("#resident-appeal", "I was in another town");
        page.context().clearCookies();
        press(page, "Send the appeal");
        page.waitForURL(url -> url.contains("/resident/sign-in?to="));
        resident.signIn(page);
        assertThat(page.locator("#resident-appeal")).hasValue("I was in another town");
        press(page, "Send the appeal");
        assertThat(page.locator(".done")).containsText("Your appeal has been taken.");
        assertThat(page.locator(".steps")).containsText(Pattern.compile("2[34] h \\d+ min left"));

        staffUpholds("I was in another town");
        follow(page, "Status");
        assertThat(page.locator("main")).containsText("Upheld");
        assertThat(page.locator("main")).containsText("You were not there");
        assertThat(page.locator("main")).containsText("Waits for a second person");
        resident.secondApproves();
        page.reload();
        assertThat(page.locator("main")).containsText("Green: no restriction");
        assertThat(page.locator("main")).containsText("Appeal upheld");
        var before = asked.size();
        follow(page, "Pass");
        assertThat(pass).containsText("Green: no restriction");
        assertThat(checkedAtAGate(page)).isEqualTo("PASS");
        assertThat(asked).as("the red pass is exchanged").hasSize(before + 1);
    }

    @Test
    void a_correction_and_a_return_reach_the_community() throws Exception {
        var resident = AResident.registered(
                "诸葛梅", "10012345606", Map.of("id", UUID.randomUUID(), "areaKey", AResident.VILLAGE, "door", "3栋301"));
        var page = Browsers.open(Size.PHONE, "en");
        resident.signIn(page);
        page.navigate("/resident/correction");
        page.selectOption("#resident-field", "ADDRESS");
        page.fill("#resident-correct", "Door 302");
        press(page, "Send");
        assertThat(page.locator(".done")).containsText("It has been taken");
        page.navigate("/resident/return");
        page.setViewportSize(320, 640);
        page.locator("#resident-province").focus();
        page.keyboard().press("Tab");
        page.selectOption("#resident-province", "43");
        page.selectOption("#resident-city", "430900000000000000");
        page.selectOption("#resident-county", "430903000000000000");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("fits a small phone")
                .isLessThanOrEqualTo(320);
        page.fill("#resident-day", "2020-02-05");
        press(page, "Send");
        assertThat(page.locator(".done")).containsText("It has been taken");
        follow(page, "What is held about me");
        assertThat(page.locator("main")).containsText("Door 302");
        assertThat(page.locator("main")).containsText("赫山区");

        var lead = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", SmallCity.CITY);
        lead.navigate("/desk/passes?area=" + AResident.VILLAGE);
        press(lead, "Requests");
        assertThat(lead.locator("main")).containsText("Door 302");
        assertThat(lead.locator("main")).containsText("赫山区");
    }

    @Test
    void signing_out_everywhere_ends_what_somebody_else_has_open() {
        var resident = AResident.registered(
                "诸葛菊", "10012345608", Map.of("id", UUID.randomUUID(), "areaKey", AResident.VILLAGE, "door", "5栋501"));
        var lost = Browsers.open(Size.PHONE, "en");
        resident.signIn(lost);
        var page = Browsers.open(Size.PHONE, "en");
        resident.signIn(page);
        page.navigate("/resident/more");
        assertThat(page.locator(".sessions li")).hasCount(2);
        press(page, "Sign out everywhere");
        page.waitForURL(url -> url.contains("/resident/sign-in"));
        lost.navigate("/resident/data");
        lost.waitForURL(url -> url.contains("/resident/sign-in"));
    }

    @ParameterizedTest
    @CsvSource({"zh-Hans,contrast", "zh-Hant,contrast", "en,contrast", "en,light", "zh-Hans,dark"})
    void every_page_is_whole_in_each_language_and_usable_by_all(String language, String display) {
        var page = AResident.ofTheScreens().cameBack(Size.PHONE, "en");
        page.navigate("/resident/more");
        page.locator("header select").selectOption(language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        page.locator("main select").selectOption(display);
        for (var name : PAGES) {
            page.navigate("/resident/" + name);
            page.locator("main h1").waitFor();
            page.waitForCondition(() -> page.locator(".bars").count() == 0);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("body").innerText()).as(name).doesNotContainPattern(TEXT_NAME);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(Size.PHONE.width);
            assertThat((Boolean) page.evaluate("[...document.querySelectorAll('button, a, select, input, textarea')]"
                            + ".every(one => one.getBoundingClientRect().height >= 48)"))
                    .as(name + ": targets of 48 px")
                    .isTrue();
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(name)
                    .extracting(found ->
                            found.getId() + " " + found.getNodes().getFirst().getTarget())
                    .isEmpty();
        }
    }

    /// Reads the square as a gate's camera does, and asks what the gate does.
    private static String checkedAtAGate(Page page) throws Exception {
        var text = Squares.on(page);
        assertThat(text).startsWith("LF1:");
        var guard = AResident.holder("GATE_GUARD", "guard-of-residents");
        return guard.must(guard.post("/api/passes/check", Map.of("pass", text, "areaKey", SmallCity.FERRY_VILLAGE)))
                .path("outcome")
                .asString();
    }

    /// By somebody who neither proposed nor approved it.
    private static void staffUpholds(String appeal) {
        var third = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", SmallCity.CITY);
        third.navigate("/desk/passes?area=" + AResident.VILLAGE);
        press(third, "Appeals");
        third.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(appeal))
                .getByRole(AriaRole.BUTTON)
                .click();
        third.locator("input[value=UPHELD]").check();
        third.locator("#pass-text").fill("You were not there");
        third.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Answer"))
                .click();
        assertThat(third.locator("main")).containsText("No appeal waits for an answer.");
    }

    private static List<String> passRequests(Page page) {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().matches(".*/api/resident/passes/[^/]+")) {
                asked.add(request.url());
            }
        });
        return asked;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
