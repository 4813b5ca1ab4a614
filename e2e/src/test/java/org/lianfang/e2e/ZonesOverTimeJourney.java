package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Zones of a county from the day on which they are raised: two levels, one raised higher at once, one that two people
/// lift early, one that the rule lowers after its clean round, and the map of each day.
class ZonesOverTimeJourney {

    private static final String COUNTY = "430903000000000000";
    private static final String AREA = "?area=" + COUNTY;
    private static final String FIRST = "first-of-the-county";
    private static final String SECOND = "second-of-the-county";
    private static final double TWO_TURNS_OF_THE_CLOCK = 120_000;
    private static final Duration TO_THE_LAST_DAY = Duration.ofDays(7);
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static FieldServer server;

    @BeforeAll
    static void aSummer() throws Exception {
        server = new FieldServer(SmallCity.Time.WITH_ZONES);
        for (var login : List.of(FIRST, SECOND)) {
            server.administrator().holderOf("COMMANDER", COUNTY, login);
        }
        SmallCity.resident(
                server.lead(),
                SOMEBODY,
                "独孤求是",
                "10012345677",
                Map.of("id", UUID.randomUUID(), "areaKey", SmallCity.FERRY_VILLAGE, "door", "1组9号"));
    }

    @AfterAll
    static void over() {
        server.close();
    }

    @Test
    void from_raising_to_the_day_on_which_the_rule_lowers() throws Exception {
        var first = server.signedIn(FIRST);
        first.navigate("/desk/zones" + AREA);
        assertThat(first.locator("main")).containsText("No zone has been raised here.");
        tooWideIsSaidBeforeItIsSent(first);
        raise(first, "自搭桥村", "HIGH", "自搭桥村");
        raise(first, "新市渡镇", "MEDIUM", "新市渡镇");
        raise(first, "岳家桥镇", "MEDIUM", "岳家桥镇");
        raise(first, "岭湖村", "MEDIUM", "岭湖村");
        raise(first, "竹湖村", "HIGH", "竹湖村");
        raisedHigherAtOnce(first);
        loweredByTwo(first, server.signedIn(SECOND));
        whoeverLivesThereIsRed();

        server.laterBy(TO_THE_LAST_DAY);
        theRoundThatTheRuleWaitsFor();

        server.laterBy(Duration.ofDays(1));
        var after = server.signedIn(FIRST);
        after.navigate("/desk/zones" + AREA);
        comes(after, row(after, "自搭桥村"), "lowered by the rule");
        assertThat(row(after, "岳家桥镇")).containsText("the round of testing is missing");
        assertThat(row(after, "竹湖村")).containsText("Lifted early");
        theMapOfEachDay(after);
        DemoPictures.ofThis(after, "zones");
        DemoPictures.ofThis(
                after,
                "zones-list",
                page -> page.locator("main table")
                        .first()
                        .evaluate("one => one.closest('section').scrollIntoView({ block: 'start' })"));
    }

    /// The county itself is offered first: it is wider than any rule, and nobody is reported for it.
    private static void tooWideIsSaidBeforeItIsSent(Page page) {
        button(page, "Raise a zone").click();
        var dialog = page.locator("[role=dialog][aria-modal=true]");
        assertThat(dialog).containsText("Widest place of this level: Village");
        assertThat(dialog).containsText("Wider than the rule allows.");
        assertThat(page.locator("button[form=zone]")).isDisabled();
        button(page, "Cancel").click();
        assertThat(dialog).hasCount(0);
    }

    private static void raise(Page page, String name, String level, String place) {
        button(page, "Raise a zone").click();
        page.locator("#zone-name").fill(name + "风险区");
        page.locator("#zone-level-new").selectOption(level);
        var where = page.locator("[role=dialog][aria-modal=true]").getByRole(AriaRole.COMBOBOX, named("Place 1"));
        where.fill(place);
        page.locator("[role=option]")
                .filter(new Locator.FilterOptions().setHasText(place))
                .first()
                .click();
        page.locator("#zone-evidence")
                .fill("ORDER-2022/" + (page.locator("main tbody tr").count() + 1));
        page.locator("button[form=zone]").click();
        assertThat(row(page, name)).containsText(level.equals("HIGH") ? "High risk" : "Medium risk");
    }

    private static void raisedHigherAtOnce(Page page) {
        var row = row(page, "岭湖村");
        row.getByText("Raise to high risk").click();
        page.locator("#zl-evidence").fill("ORDER-2022/9");
        page.locator("button[form=zone-level]").click();
        assertThat(row.locator(".tag").first()).hasText("High risk");
    }

    private static void loweredByTwo(Page first, Page second) {
        var row = row(first, "竹湖村");
        row.getByText("Lower early").click();
        first.locator("#zl-reason").selectOption("RAISED_BY_MISTAKE");
        first.locator("#zl-evidence").fill(" ");
        first.locator("button[form=zone-level]").click();
        assertThat(first.locator("[role=dialog][aria-modal=true] [role=alert]")).isVisible();
        first.locator("#zl-evidence").fill("CDC-2022/3");
        first.locator("button[form=zone-level]").click();
        assertThat(row).containsText("Proposed by you: a second person decides.");
        assertThat(row.getByText("Approve")).hasCount(0);
        assertThat(row.locator(".tag").first()).hasText("High risk");

        second.navigate("/desk/zones" + AREA);
        row(second, "竹湖村").getByText("Approve").click();
        assertThat(row(second, "竹湖村")).containsText("Lifted early");
    }

    private static void whoeverLivesThereIsRed() throws Exception {
        var lead = server.signedIn(FieldServer.LOGIN);
        lead.navigate("/desk/residents/" + SOMEBODY + "?area=" + SmallCity.FERRY_VILLAGE);
        comes(lead, lead.locator("main"), "Lives in a high-risk zone");
    }

    /// What the server does by its clock stands there once the page is opened again.
    private static void comes(Page page, Locator place, String words) {
        page.waitForCondition(
                () -> {
                    page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
                    return place.textContent().contains(words);
                },
                new Page.WaitForConditionOptions().setTimeout(TWO_TURNS_OF_THE_CLOCK));
    }

    /// It is proposed, opened from there, tested, and closed.
    private static void theRoundThatTheRuleWaitsFor() throws Exception {
        var lead = server.signedIn(FieldServer.LOGIN);
        lead.navigate("/desk/testing?area=" + SmallCity.FERRY_VILLAGE);
        var line = lead.locator("main li").filter(new Locator.FilterOptions().setHasText("自搭桥村风险区"));
        assertThat(line).containsText("a round is needed on 11 Jul 2022");
        line.getByRole(AriaRole.BUTTON).click();
        lead.locator("#round-code").fill("ZONE-R1");
        lead.locator("#round-name").fill("自搭桥村解除前检测");
        lead.locator("button[form=round]").click();
        lead.waitForURL("**/desk/testing/rounds/*");
        var round = lead.url().replaceAll(".*/rounds/([0-9a-f-]{36}).*", "$1");
        new SwabsOfAFamily(server, List.of(SOMEBODY), round).inOneTube("ZONE-1", "Negative");
        server.lead().must(server.lead().post("/api/testing/rounds/" + round + "/close", Map.of()));
    }

    private static void theMapOfEachDay(Page page) {
        var places = page.locator("ul.rows");
        assertThat(place(places, "新市渡镇")).containsText("Medium risk");
        assertThat(place(places, "八字哨镇")).containsText("High risk in a part");
        onTheFirstDay(page);
        assertThat(page.locator("label[for=zone-day]")).containsText("4 Jul 2022");
        assertThat(place(places, "新市渡镇")).containsText("Medium risk, in a part High risk");
        assertThat(place(places, "岳家桥镇")).containsText("Medium risk");
        button(page, "Today").click();
        assertThat(page.locator("label[for=zone-day]")).containsText("12 Jul 2022");
        page.locator("#zone-day").press("End");
        assertThat(page.locator("label[for=zone-day]")).containsText("Planned for");
        button(page, "Today").click();
    }

    private static void onTheFirstDay(Page page) {
        page.locator("#zone-day").press("Home");
    }

    private static Locator place(Locator places, String name) {
        return places.locator("li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator row(Page page, String name) {
        return page.locator("main table")
                .first()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name + "风险区"));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
