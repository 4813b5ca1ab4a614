package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.lianfang.e2e.Browsers.Size;

class APassAtTheCounterJourney {

    private static final RunningCity CITY = RunningCity.get();

    @Test
    void two_people_change_a_status_the_person_appeals_and_the_counter_prints_the_pass() throws Exception {
        var lead = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", SmallCity.CITY);
        open(lead);
        var card = lead.locator("section.card")
                .filter(new Locator.FilterOptions()
                        .setHas(lead.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Status").setLevel(2))));
        assertThat(card.locator("h2 .tag")).hasText("Green");
        press(card, "Change by hand");
        lead.locator("#pc-reference").fill("case-2020/7");
        press(lead.getByRole(AriaRole.DIALOG), "Propose");
        assertThat(card.locator("li")).containsText("Add a ground");
        assertThat(card.locator("h2 .tag")).hasText("Green");

        var second = CITY.signedIn(Size.DESK, "en", "GRID_WORKER", SmallCity.CITY);
        second.navigate("/desk/passes?area=" + SmallCity.OTHER_TOWN);
        press(second.locator("main"), "Changes");
        assertThat(second.locator("main tbody tr")).containsText("CASE-2020/7");
        press(second.locator("main tbody tr").first(), "Approve");
        assertThat(second.locator("main")).containsText("No change waits for approval.");

        lead.reload();
        assertThat(card.locator("h2 .tag")).hasText("Red");
        assertThat(card).containsText("covid-19/2020-early 1 passes.close-contact");
        assertThat(card).containsText("answered within 24 hours");
        press(card, "Take down an appeal");
        lead.locator("#pass-text").fill("I was in another town");
        press(lead.getByRole(AriaRole.DIALOG), "Take down an appeal");
        assertThat(card).containsText("I was in another town");
        var printed = lead.waitForDownload(() -> press(card, "Print the pass"));
        org.assertj.core.api.Assertions.assertThat(java.nio.file.Files.readAllBytes(printed.path()))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        second.navigate("/desk/passes?area=" + SmallCity.OTHER_TOWN);
        assertThat(second.locator("main tbody tr")).containsText("status changed");
        press(second.locator("main tbody tr").first(), "Record a visit");
        press(second.getByRole(AriaRole.DIALOG), "Record a visit");
        assertThat(second.locator("main")).containsText("Nobody waits to be seen.");
    }

    @Test
    void an_area_is_stricter_for_a_time_once_a_second_person_approves_and_residents_see_it() throws Exception {
        var commander = CITY.signedIn(Size.DESK, "en", "COMMANDER", SmallCity.CITY);
        commander.navigate("/desk/passes?tab=local&area=" + AResident.VILLAGE);
        press(commander.locator("main"), "Propose a stricter rule");
        commander.locator("#lr-rule").selectOption("TEST_GRACE_HOURS");
        commander.locator("#lr-value").fill("12");
        commander.locator("#lr-reason").selectOption("FRAIL_PEOPLE");
        commander.locator("#lr-evidence").fill("order-2020/3");
        commander.locator("#lr-until").fill("2020-02-10");
        press(commander.getByRole(AriaRole.DIALOG), "Propose a stricter rule");
        var row = commander.locator("main tbody tr").first();
        assertThat(row).containsText("Waits for a second person");
        press(row, "Approve");
        assertThat(commander.getByRole(AriaRole.ALERT)).containsText("approved by somebody else");

        var second = AResident.holder("COMMANDER", "second-commander");
        var id = second.get("/api/passes/local-rules?area=" + AResident.VILLAGE)
                .path("items")
                .path(0)
                .path("id")
                .asString();
        second.must(second.post("/api/passes/local-rules/" + id + "/approve", java.util.Map.of()));
        commander.reload();
        assertThat(row).containsText("In force, approved by second-commander");

        var resident = AResident.registered(
                "诸葛竹",
                "10012345607",
                java.util.Map.of("id", java.util.UUID.randomUUID(), "areaKey", AResident.VILLAGE, "door", "4栋401"));
        var phone = Browsers.open(Size.PHONE, "en");
        resident.signIn(phone);
        phone.navigate("/resident/status");
        assertThat(phone.locator("main")).containsText("Hours of grace for a test: 12 h (rule pack: 24 h)");
        assertThat(phone.locator("main")).containsText("ORDER-2020/3");

        press(row, "End it now");
        assertThat(row).containsText("Over since");
        phone.reload();
        assertThat(phone.locator("main")).containsText("No ground restricts you.");
        assertThat(phone.locator("main")).not().containsText("Stricter here");
    }

    @Test
    void a_letter_with_a_code_is_printed_in_the_language_of_the_person() throws Exception {
        var lead = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", SmallCity.CITY);
        open(lead);
        lead.getByLabel("Language of the letter").selectOption("zh-Hant");
        var printed = lead.waitForDownload(() -> press(lead.locator("main"), "Letter with a code"));
        org.assertj.core.api.Assertions.assertThat(java.nio.file.Files.readAllBytes(printed.path()))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private static void open(Page lead) {
        lead.navigate("/desk/residents?area=" + SmallCity.OTHER_TOWN);
        lead.locator("tbody a").first().click();
        lead.waitForURL("**/desk/residents/*");
    }

    private static void press(Locator within, String name) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
