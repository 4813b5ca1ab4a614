package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Eight who live together: one tube is positive, one of them is a case, five go to a site in one bus and two stay at
/// home; one has a fever and comes back from hospital; all are free on the day that the rule says, and not before.
class FromThePoolToTheReleaseJourney {

    private static final List<String> EIGHT = List.of("公孙大娘", "公孙二郎", "公孙三省", "公孙四端", "公孙五常", "公孙六艺", "公孙七弦", "公孙八音");
    private static final int TO_THE_SITE = 5;
    private static final String AREA = "?area=" + SmallCity.FERRY_TOWN;
    private static final double A_MINUTE = 60_000;
    /// The pack of early 2020: fourteen days after 3 February.
    private static final Duration TO_THE_LAST_DAY = Duration.ofDays(14);

    private static FieldServer server;
    private static List<UUID> people;

    @BeforeAll
    static void theFamily() throws Exception {
        server = new FieldServer();
        var home = Map.of("id", UUID.randomUUID(), "areaKey", SmallCity.FERRY_VILLAGE, "door", "9组3号");
        people = EIGHT.stream().map(name -> UUID.randomUUID()).toList();
        for (var number = 0; number < EIGHT.size(); number++) {
            SmallCity.resident(server.lead(), people.get(number), EIGHT.get(number), "1001234890" + number, home);
        }
        site();
    }

    @AfterAll
    static void over() {
        server.close();
    }

    @Test
    void from_the_positive_tube_to_the_day_on_which_everybody_is_free() throws Exception {
        var swabs = new SwabsOfAFamily(server, people);
        swabs.inOneTube("POOL-1", "Positive");
        swabs.eachAlone();
        var lead = server.signedIn(FieldServer.LOGIN);
        theCase(lead);
        aPlaceForEverybody(lead);
        theBus(lead);
        aFever(lead);

        var theDayBefore = later(TO_THE_LAST_DAY.minusDays(1));
        theDayBefore.navigate("/desk/isolation" + AREA + "&tab=releases");
        assertThat(theDayBefore.locator("main"))
                .containsText(
                        "Nobody's last day has come.",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE));
        everybodyIsFree(later(Duration.ofDays(1)));
    }

    private static void site() throws IOException, InterruptedException {
        var site = server.lead()
                .must(server.lead()
                        .post(
                                "/api/isolation/sites",
                                Map.of(
                                        "code",
                                        "G01",
                                        "name",
                                        "清泉隔离点",
                                        "areaKey",
                                        SmallCity.FERRY_VILLAGE,
                                        "address",
                                        "清泉路1号",
                                        "zones",
                                        Map.of("isolation", "二至六层", "work", "一层东侧", "passage", "一层西侧通道"),
                                        "open",
                                        true)))
                .path("id")
                .asString();
        var rooms = IntStream.rangeClosed(1, TO_THE_SITE + 1)
                .mapToObj(number -> Map.<String, Object>of(
                        "floor",
                        2,
                        "number",
                        String.valueOf(200 + number),
                        "beds",
                        1,
                        "family",
                        false,
                        "barrierFree",
                        false,
                        "closed",
                        false,
                        "ownToilet",
                        true,
                        "languages",
                        List.of("zh")))
                .toList();
        server.lead().must(server.lead().post("/api/isolation/sites/" + site + "/rooms", Map.of("rooms", rooms)));
    }

    private static void theCase(Page lead) {
        lead.navigate("/desk/cases" + AREA);
        lead.locator("main tbody tr a").first().click();
        var contacts = lead.locator("tr").filter(containing("Living together"));
        assertThat(contacts).hasCount(people.size() - 1, new LocatorAssertions.HasCountOptions().setTimeout(A_MINUTE));
        DemoPictures.ofThis(lead, "cases-case");
        for (var number = 0; number < people.size() - 1; number++) {
            var row = contacts.nth(number);
            button(row, "Verify").click();
            lead.locator("#verify-choice").selectOption(number < TO_THE_SITE ? "CENTRAL" : "HOME");
            lead.locator("button[form=verify]").click();
            assertThat(row).containsText("Verified");
        }
    }

    private static void aPlaceForEverybody(Page lead) {
        lead.navigate("/desk/isolation" + AREA + "&tab=waiting");
        var waiting = lead.locator("main tbody tr");
        waiting.first().waitFor(new Locator.WaitForOptions().setTimeout(A_MINUTE));
        for (var tries = 0; tries < A_MINUTE / 1_000 && waiting.count() < people.size() - 1; tries++) {
            lead.waitForTimeout(1_000);
            lead.reload();
            waiting.first().waitFor();
        }
        assertThat(waiting).hasCount(people.size() - 1);
        var forTheSite = lead.locator("main tbody input[type=checkbox]");
        assertThat(forTheSite).hasCount(TO_THE_SITE);
        forTheSite.all().forEach(Locator::check);
        button(lead, "Rooms for " + TO_THE_SITE).click();
        lead.locator("[role=dialog] .el-select__wrapper").click();
        lead.locator(".el-select-dropdown__item:visible").first().click();
        assertThat(lead.locator("[role=dialog] li strong")).hasCount(TO_THE_SITE);
        lead.getByLabel("By bus: rooms are kept until the hand-over").check();
        lead.locator("#bus-plate").fill("湘H00005");
        lead.locator("#bus-driver").fill("司徒驰");
        lead.locator("#bus-seats").fill("20");
        button(lead, "Admit " + TO_THE_SITE).click();
        assertThat(waiting).hasCount(people.size() - 1 - TO_THE_SITE);
        for (var left = people.size() - 1 - TO_THE_SITE; left > 0; left--) {
            button(waiting.first(), "Begin at home").click();
            assertThat(waiting).hasCount(left - 1);
        }
    }

    private static void theBus(Page lead) {
        lead.navigate("/desk/isolation" + AREA + "&tab=trips");
        button(lead, "Leaves now").click();
        assertThat(lead.locator(".trip .tag").first()).containsText("left ");
        var seats = lead.locator(".trip input[type=checkbox]");
        assertThat(seats).hasCount(TO_THE_SITE);
        seats.all().forEach(Locator::check);
        lead.getByLabel("Received by").fill("令狐安");
        button(lead, "Hand over").click();
        assertThat(lead.locator(".trip .tag.ok")).hasCount(TO_THE_SITE);
    }

    private static void aFever(Page lead) {
        lead.navigate("/desk/isolation" + AREA + "&tab=board");
        var inRooms = lead.locator(".room .person");
        assertThat(inRooms).hasCount(TO_THE_SITE);
        inRooms.first().click();
        button(lead, "Record a check").click();
        lead.locator("#ck-celsius").fill("38.6");
        lead.locator("button[form=iso-check]").click();
        assertThat(lead.locator("[role=dialog] .tag.bad")).containsText("38.6");
        lead.navigate("/desk/isolation" + AREA + "&tab=referrals");
        button(lead, "Enter the answer").click();
        lead.getByLabel("sent back").check();
        lead.locator("#rp-note").fill("常见感冒，核酸阴性");
        lead.locator("button[form=iso-reply]").click();
        assertThat(lead.locator("main")).containsText("Nobody waits for an answer.");
    }

    /// The same server, so much later; nobody stays signed in for days.
    private static Page later(Duration time) throws IOException, InterruptedException {
        server.laterBy(time);
        return server.signedIn(FieldServer.LOGIN);
    }

    private static void everybodyIsFree(Page lead) {
        lead.navigate("/desk/isolation" + AREA + "&tab=releases");
        var due = lead.locator("main tbody tr");
        assertThat(due).hasCount(people.size() - 1, new LocatorAssertions.HasCountOptions().setTimeout(A_MINUTE));
        for (var left = people.size() - 1; left > 0; left--) {
            button(due.first(), "Release").click();
            assertThat(lead.locator(".freed li")).hasCount(people.size() - left);
        }
        var letter =
                lead.waitForDownload(() -> lead.locator(".freed button").first().click());
        org.assertj.core.api.Assertions.assertThat(letter.suggestedFilename()).endsWith(".pdf");
        lead.navigate("/desk/isolation" + AREA + "&tab=board");
        assertThat(lead.locator(".room .person")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
