package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.e2e.Browsers.Size;

/// A village in which everybody is tested, from the round to the last of them: ten in a tube, the way to the lab, a
/// positive pool, ten called back, nine released, one a case, and nobody missing.
class FromThePlanToTheCaseJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static final String TOWN = "430902104000000000";
    private static final String VILLAGE = "430902104001000000";
    private static final String POOL = "PLAN-POOL-1";
    private static final double A_MINUTE = 60_000;
    /// Ten who go into one tube, and two who do not come.
    private static final List<String> PEOPLE =
            List.of("夏侯一鸣", "夏侯二川", "夏侯三山", "夏侯四海", "夏侯五岳", "夏侯六合", "夏侯七星", "夏侯八方", "夏侯九州", "夏侯十里", "诸葛百川", "诸葛千里");

    @Test
    void everybody_of_a_village_is_tested_and_the_one_who_is_positive_is_found() throws Exception {
        register();
        var lead = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", TOWN);
        var round = planned(lead);

        var sampler = CITY.signedIn(Size.PHONE, "en", "SAMPLER", TOWN);
        var ten = PEOPLE.subList(0, 10);
        atTheDesk(sampler);
        take(sampler, POOL);
        ten.forEach(person -> record(sampler, person));
        assertThat(sampler.locator(".card .count")).containsText("10 / 10");
        DemoPictures.ofThis(sampler, "testing-desk");
        press(sampler, "Full: seal with 10 in it");

        var lab = CITY.signedIn(Size.DESK, "en", "LAB", TOWN);
        toTheLab(lead, lab, round);
        lab.navigate("/desk/testing/results?area=" + VILLAGE);
        lab.locator("#r-tube").fill(POOL);
        lab.getByLabel("Positive").check();
        button(lab, "Enter").click();
        assertThat(lab.locator("main [role=status]")).containsText(POOL);

        lead.navigate("/desk/testing/calls?area=" + VILLAGE);
        assertThat(lead.locator("main tbody tr")).hasCount(10);
        assertThat(lead.locator("main tbody tr").filter(containing("since"))).hasCount(10);
        DemoPictures.ofThis(lead, "testing-positive-pool");

        ten.forEach(person -> single(sampler, person));
        atTheLabSingly(lab);
        lead.navigate("/desk/testing/calls?area=" + VILLAGE);
        assertThat(lead.locator("main")).containsText("Nobody in this area is called back.");

        atTheDesk(sampler);
        take(sampler, "PLAN-POOL-2");
        record(sampler, PEOPLE.get(10));
        press(sampler, "Seal with 1 in it");
        lead.navigate("/desk/testing/rounds/" + round + "?area=" + VILLAGE);
        visited(lead);
        assertThat(lead.locator(".counts").first()).containsText("100.0 %");
        DemoPictures.ofThis(lead, "testing-coverage-of-a-village");
        lead.navigate("/desk/testing/rounds/" + round + "?area=" + TOWN);
        assertThat(lead.locator(".cell.heat-whole").first()).containsText("100.0 %");
        assertThat(lead.locator(".cell.heat-nobody").first()).containsText("nobody registered");

        lead.navigate("/desk/testing/rounds/" + round + "/statistics?area=" + TOWN);
        var positives = lead.locator(".counts div").filter(containing("Persons found positive"));
        assertThat(positives.locator("dd")).hasText("1");
    }

    /// The plan: a round with a station, and a time there for everybody.
    ///
    /// @return the round
    private static String planned(Page lead) {
        lead.navigate("/desk/testing/stations?area=" + VILLAGE);
        button(lead, "Set up a station").click();
        lead.locator("#station-code").fill("PLAN-S1");
        lead.locator("#station-name").fill("沙头镇采样点");
        button(lead, "Save").click();
        assertThat(lead.locator("main tbody")).containsText("PLAN-S1");

        lead.navigate("/desk/testing?area=" + TOWN);
        button(lead, "Open a round").click();
        lead.locator("#round-code").fill("PLAN-R1");
        lead.locator("#round-name").fill("沙头镇全员检测");
        lead.locator("button[form=round]").click();
        lead.waitForURL("**/desk/testing/rounds/*");
        var round = lead.url().replaceAll(".*/rounds/([0-9a-f-]{36}).*", "$1");
        lead.navigate("/desk/testing/rounds/" + round + "/plan?area=" + VILLAGE);
        button(lead, "Plan the round").click();
        assertThat(lead.locator("td button.part").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE));
        assertThat(lead.locator("main")).containsText(PEOPLE.size() + " / " + PEOPLE.size());
        DemoPictures.ofThis(lead, "testing-plan-of-a-village");
        return round;
    }

    private static void register() throws IOException, InterruptedException {
        for (var number = 0; number < PEOPLE.size(); number++) {
            SmallCity.resident(
                    CITY.lead(),
                    PEOPLE.get(number),
                    VILLAGE,
                    "100123457%02d".formatted(number),
                    "2组" + (number + 1) + "号");
        }
    }

    private static void atTheDesk(Page sampler) {
        sampler.navigate("/field/sampling");
        sampler.locator(".station").filter(containing("PLAN-S1")).tap();
    }

    private static void take(Page sampler, String tube) {
        sampler.locator("#tube").fill(tube);
        press(sampler, "Take this tube");
    }

    private static void record(Page sampler, String person) {
        sampler.locator("#person").fill(person);
        sampler.locator(".line").first().tap();
        press(sampler, "Record sample");
        assertThat(sampler.locator(".taken")).isVisible();
    }

    private static void single(Page sampler, String person) {
        atTheDesk(sampler);
        sampler.getByLabel("Single: this tube is for one person").check();
        take(sampler, tubeOf(person));
        record(sampler, person);
        press(sampler, "Full: seal with 1 in it");
        assertThat(sampler.locator(".sealed")).isVisible();
    }

    private static String tubeOf(String person) {
        return "PLAN-SINGLE-" + PEOPLE.indexOf(person);
    }

    private static void toTheLab(Page lead, Page lab, String round) {
        lead.navigate("/desk/testing/rounds/" + round + "?area=" + VILLAGE);
        button(lead, "Pack a box").click();
        lead.locator("#p-code").fill("PLAN-BOX");
        lead.locator("button[form=pack]").click();
        lead.locator("#count-CARRIED").fill("1");
        button(lead, "Record taking").click();
        assertThat(lead.locator("main")).containsText("1 counted, 1 packed: agree");

        lab.navigate("/desk/testing/way?area=" + VILLAGE);
        lab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PLAN-BOX"))
                .click();
        lab.locator("#count-RECEIVED").fill("1");
        button(lab, "Record receipt").first().click();
        assertThat(lab.locator("#count-RECEIVED")).hasCount(0);
    }

    /// Ten tubes without a box: each is scanned, then the lab's sheet says that one of them is positive.
    private static void atTheLabSingly(Page lab) {
        lab.navigate("/desk/testing/way?area=" + VILLAGE);
        var sheet = new StringBuilder("tube,result\n");
        for (var person : PEOPLE.subList(0, 10)) {
            lab.locator("#rc-code").fill(tubeOf(person));
            lab.locator("#rc-code").press("Enter");
            assertThat(lab.locator("li").filter(containing(tubeOf(person)))).containsText("received");
            sheet.append(tubeOf(person)).append(person.equals(PEOPLE.getFirst()) ? ",positive\n" : ",negative\n");
        }
        lab.navigate("/desk/testing/results?area=" + VILLAGE);
        lab.setInputFiles(
                "#r-file",
                new FilePayload("results.csv", "text/csv", sheet.toString().getBytes(StandardCharsets.UTF_8)));
        button(lab, "Import").click();
        assertThat(lab.locator(".answer dd").first()).hasText("10");
    }

    private static void visited(Page lead) {
        button(lead, "Record a visit").click();
        lead.locator("#v-outcome").selectOption("EXEMPT");
        lead.locator("#v-reason").selectOption("MEDICAL");
        lead.locator("button[form=visit]").click();
        assertThat(lead.locator("main")).containsText("Nobody in this area stands so.");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page sampler, String name) {
        sampler.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .tap();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
