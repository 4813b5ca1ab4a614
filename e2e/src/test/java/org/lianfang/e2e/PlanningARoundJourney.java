package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.bench.Session;
import org.lianfang.e2e.Browsers.Size;

/// An estate of 1,080 people is planned, changed and told.
class PlanningARoundJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static final String VILLAGE = "430902005009000000";
    private static final int BUILDINGS = 12;
    private static final int DOORS = 30;
    private static final int BEHIND_EACH = 3;
    private static final double A_MINUTE = 60_000;

    @Test
    void a_lead_plans_an_estate_moves_a_turn_closes_a_station_and_prints_the_notice()
            throws IOException, InterruptedException {
        var lead = CITY.administrator().holderOf("DUTY_LEAD", SmallCity.CITY, "lead-of-the-estate");
        settle(lead);
        station(lead, "E1", "一号采样点");
        station(lead, "E2", "二号采样点");
        var round = lead.must(lead.post(
                        "/api/testing/rounds", Map.of("code", "E", "name", "小区第一轮", "areas", List.of(VILLAGE))))
                .path("id")
                .asString();
        var page = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", SmallCity.CITY);
        page.navigate("/desk/testing/rounds/" + round + "?area=" + VILLAGE);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Plan").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("This round is not planned yet.");

        press(page, "Plan the round");
        var parts = page.locator("td button.part");
        assertThat(parts.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(A_MINUTE));
        assertThat(page.locator("main")).containsText("1,080 / 1,080");
        keep(page, "plan");

        parts.filter(new Locator.FilterOptions().setHasText("7栋"))
                .filter(new Locator.FilterOptions().setHasNotText("Need quiet"))
                .first()
                .click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("There is room");
        assertThat(dialog).containsText("The walk is");
        keep(page, "plan-why");
        var times = dialog.locator("#move-begins option");
        dialog.locator("#move-begins").selectOption(times.nth(20).getAttribute("value"));
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move here"))
                .click();
        var moved = page.locator("button.part").filter(new Locator.FilterOptions().setHasText("by hand"));
        assertThat(moved).hasCount(1);

        page.navigate("/desk/testing/stations?area=" + VILLAGE);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("二号采样点"))
                .click();
        page.getByRole(AriaRole.DIALOG).locator("input[type=checkbox]").uncheck();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

        page.navigate("/desk/testing/rounds/" + round + "/plan?area=" + VILLAGE);
        assertThat(page.locator("thead")
                        .filter(new Locator.FilterOptions().setHasText("Time"))
                        .first())
                .containsText("二号采样点");
        press(page, "Plan again");
        assertThat(page.locator("thead")
                        .filter(new Locator.FilterOptions().setHasText("Time"))
                        .first())
                .not()
                .containsText("二号采样点", new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE));
        assertThat(page.locator("main")).containsText("1,080 / 1,080");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sheets and notices"))
                .click();
        var notice = page.locator("article").filter(new Locator.FilterOptions().setHasText("7栋"));
        assertThat(notice).containsText("Sampling for");
        assertThat(notice).containsText("一号采样点");
        page.locator("#sh-lang").selectOption("zh-Hans");
        assertThat(notice).containsText("采样通知");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".page header.no-print")).isHidden();
        assertThat(notice).isVisible();
        keep(page, "plan-notice-print");
    }

    private static void settle(Session lead) throws IOException, InterruptedException {
        for (var building = 1; building <= BUILDINGS; building++) {
            var items = new ArrayList<Map<String, Object>>();
            for (var door = 0; door < DOORS; door++) {
                for (var person = 0; person < BEHIND_EACH; person++) {
                    items.add(Map.of(
                            "id",
                            UUID.randomUUID(),
                            "name",
                            "张三丰",
                            "birthDate",
                            door % 6 == 0 && person == 0 ? "1940-03-01" : "1985-03-01",
                            "phone",
                            "100%02d%03d%03d".formatted(building, door, person),
                            "areaKey",
                            VILLAGE,
                            "since",
                            "2020-01-20",
                            "door",
                            building + "栋1单元" + (101 + door / 2 * 100 + door % 2) + "室"));
                }
            }
            var answer = lead.must(lead.post("/api/residents/batch", Map.of("items", items)));
            for (var item : answer.path("items")) {
                if (!item.path("status").asString().equals("ACCEPTED")) {
                    throw new IllegalStateException("A resident was not taken: " + item);
                }
            }
        }
    }

    private static void station(Session lead, String code, String name) throws IOException, InterruptedException {
        lead.must(lead.post(
                "/api/testing/stations",
                Map.of(
                        "code",
                        code,
                        "name",
                        name,
                        "setting",
                        "COMMUNITY",
                        "areaKey",
                        VILLAGE,
                        "samplesPerHour",
                        180,
                        "open",
                        true)));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(RunningCity.root().resolve(Path.of("e2e/target/screenshots", name + ".png")))
                .setFullPage(true));
    }
}
