package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.lianfang.e2e.Browsers.Size;

class FromTheDeskToTheCoverageJourney {

    private static final RunningCity CITY = RunningCity.get();

    @Test
    void a_sampler_fills_and_seals_a_tube_and_the_lead_sees_who_is_covered() {
        var sampler = CITY.signedIn(Size.PHONE, "en", "SAMPLER", SmallCity.FERRY_TOWN);
        sampler.waitForURL("**/field/sampling");
        sampler.locator(".station").first().tap();
        take(sampler, "e2e-tube-1");

        choose(sampler, SmallCity.NEIGHBOUR);
        assertThat(sampler.locator(".chosen .name")).containsText("欧");
        assertThat(sampler.locator(".chosen .name")).not().containsText("建国");
        press(sampler, "Record sample");
        assertThat(sampler.locator(".card li .who")).hasCount(1);

        press(sampler, "Undo");
        assertThat(sampler.locator(".card li.undone")).hasCount(1);
        choose(sampler, SmallCity.NEIGHBOUR);
        press(sampler, "Record sample");

        sampler.locator("#person").fill("无此人");
        press(sampler, "Add in place");
        sampler.locator("#phone").fill("10012345699");
        press(sampler, "Record sample");
        assertThat(sampler.locator(".card .count")).containsText("2 /");
        press(sampler, "Move");
        sampler.locator("#move-tube").fill("e2e-tube-2");
        sampler.locator("#move-tube").press("Enter");
        assertThat(sampler.locator(".taken")).containsText("was moved to E2E-TUBE-2");
        assertThat(sampler.locator(".card .count")).containsText("1 /");
        press(sampler, "Seal with 1 in it");
        assertThat(sampler.locator(".sealed")).containsText("E2E-TUBE-1");

        take(sampler, "e2e-tube-1");
        assertThat(sampler.locator(".unfit")).containsText("sealed");

        var lead = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", SmallCity.CITY);
        lead.navigate("/desk/testing/rounds/" + CITY.city().round() + "?area=" + SmallCity.FERRY_TOWN);
        var village = lead.locator("table")
                .first()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("100.0 %"));
        assertThat(village).hasCount(1);
        village.locator("button").click();
        lead.waitForURL(url -> url.contains("area=" + SmallCity.FERRY_VILLAGE));
        assertThat(lead.locator("main")).containsText("guests sampled besides: 1");
        assertThat(lead.locator("main").getByText("E2E-TUBE-1")).isVisible();
    }

    private static void take(Page sampler, String code) {
        sampler.locator("#tube").fill(code);
        press(sampler, "Take this tube");
    }

    private static void choose(Page sampler, String name) {
        sampler.locator("#person").fill(name);
        sampler.locator(".line").first().tap();
    }

    private static void press(Page sampler, String name) {
        sampler.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .tap();
    }
}
