package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lianfang.e2e.Browsers.Size;

class FromTheGateToTheReportJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static String persons = "";

    @BeforeAll
    static void whatTheFigureIsCalled() throws Exception {
        for (var indicator : CITY.administrator().get("/api/indicators")) {
            if (indicator.path("code").asString().equals("gates.persons")) {
                persons = indicator.path("labels").path("en").asString();
            }
        }
    }

    @Test
    void a_guard_records_a_car_and_the_commander_sees_it_without_reloading_and_the_report_prints_it() {
        var commander = CITY.signedIn(Size.DESK, "en", "COMMANDER", SmallCity.CITY);
        commander.navigate("/desk/today?area=" + SmallCity.CITY);
        var figure = figure(commander);
        assertThat(figure).isVisible();
        var before = Integer.parseInt(figure.innerText().replace(",", ""));

        var guard = CITY.signedIn(Size.PHONE, "en", "GATE_GUARD", SmallCity.FERRY_TOWN);
        recordACar(guard);

        assertThat(figure).hasText(String.valueOf(before + 1));
        commander.navigate("/desk/report?area=" + SmallCity.CITY);
        var row = commander
                .locator("article.sheet tbody tr")
                .filter(new Locator.FilterOptions().setHasText(persons))
                .first();
        assertThat(row.locator("td.right").first()).hasText(String.valueOf(before + 1));
        row.locator("td.right a").first().click();
        assertThat(commander.locator("main table.table").getByText("湘H12345").first())
                .isVisible();
    }

    @Test
    void a_car_that_was_here_before_takes_three_taps() {
        var guard = CITY.signedIn(Size.PHONE, "zh-CN", "GATE_GUARD", SmallCity.FERRY_TOWN);
        var listed = recordACar(guard);
        guard.locator(".recent button").first().tap();
        guard.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("36.6").setExact(true))
                .tap();
        guard.locator("button[type=submit]").tap();
        assertThat(guard.locator(".last li")).hasCount(listed + 1);
    }

    @Test
    void a_record_can_be_taken_back() {
        var guard = CITY.signedIn(Size.PHONE, "en", "GATE_GUARD", SmallCity.FERRY_TOWN);
        recordACar(guard);
        guard.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .first()
                .tap();
        assertThat(guard.locator(".last li.undone")).hasCount(1);
    }

    @Test
    void a_fever_says_what_to_do_next() {
        var guard = CITY.signedIn(Size.PHONE, "en", "GATE_GUARD", SmallCity.FERRY_TOWN);
        guard.navigate("/field/gates/" + CITY.city().gate());
        guard.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Other value"))
                .tap();
        for (var digit : new String[] {"3", "8", "5"}) {
            guard.locator(".pad .keys")
                    .getByText(digit, new Locator.GetByTextOptions().setExact(true))
                    .tap();
        }
        assertThat(guard.locator(".decision")).containsText("To hospital");
        assertThat(guard.locator(".decision li").first()).isVisible();
        assertThat(guard.locator("button[type=submit]")).containsText("to hospital");
    }

    /// @return how many records the gate's list shows then
    private static int recordACar(Page guard) {
        guard.navigate("/field/gates/" + CITY.city().gate());
        guard.locator(".plate-box").tap();
        for (var key : List.of("湘", "H", "1", "2", "3", "4", "5")) {
            guard.locator(".keyboard")
                    .getByText(key, new Locator.GetByTextOptions().setExact(true))
                    .tap();
        }
        guard.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("36.5").setExact(true))
                .tap();
        // what others recorded at this gate stands there too
        var listed = guard.locator(".last li").count() + 1;
        guard.locator("button[type=submit]").tap();
        assertThat(guard.locator(".last li")).hasCount(listed);
        return listed;
    }

    private static Locator figure(Page commander) {
        return commander
                .locator("button.figure")
                .filter(new Locator.FilterOptions().setHasText(persons))
                .first()
                .locator(".value");
    }
}
