package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.e2e.Browsers.Size;

/// A case, whoever lives with them found by the records and verified by a person, on the list of those who need a
/// place.
class FromTheCaseToTheListJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static final String TOWN = "430921102000000000";
    private static final String VILLAGE = "430921102003000000";
    private static final String CASE = "南宫望舒";
    private static final String MOTHER = "南宫若兰";
    private static final double A_MINUTE = 60_000;

    @Test
    void whoever_lives_with_a_case_is_found_verified_and_waits_for_a_place() throws Exception {
        var sick = register();
        var number = report(sick);
        var lead = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", TOWN);

        lead.navigate("/desk/cases?area=" + TOWN);
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
        assertThat(lead.locator("h1")).containsText("Confirmed");
        var mother = lead.locator("tr").filter(containing("Living together")).first();
        assertThat(mother)
                .containsText("Living together", new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE));
        DemoPictures.ofThis(lead, "cases-case");
        button(mother, "Verify").click();
        lead.locator("#verify-choice").selectOption("CENTRAL");
        lead.locator("button[form=verify]").click();
        assertThat(mother).containsText("Verified");

        lead.navigate("/desk/isolation?tab=waiting&area=" + TOWN);
        var waiting = lead.locator("main tbody tr");
        assertThat(waiting)
                .containsText("contact (case)", new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE));
        assertThat(waiting).containsText("site");
        DemoPictures.ofThis(lead, "isolation-waiting");
    }

    /// Two who live behind one door.
    ///
    /// @return the one who will be the case
    private static UUID register() throws IOException, InterruptedException {
        var home = Map.of("id", UUID.randomUUID(), "areaKey", VILLAGE, "door", "4组12号");
        var sick = UUID.randomUUID();
        SmallCity.resident(CITY.lead(), sick, CASE, "10012348801", home);
        SmallCity.resident(CITY.lead(), UUID.randomUUID(), MOTHER, "10012348802", home);
        return sick;
    }

    private static String report(UUID sick) throws IOException, InterruptedException {
        var number = "NX-2020-001";
        CITY.lead()
                .must(CITY.lead()
                        .post(
                                "/api/cases",
                                Map.of(
                                        "id",
                                        version7(),
                                        "residentId",
                                        sick,
                                        "number",
                                        number,
                                        "classification",
                                        "CONFIRMED",
                                        "onsetOn",
                                        "2020-02-02",
                                        "note",
                                        "")));
        return number;
    }

    /// Ids of facts are made by whoever records them, in the order of time.
    private static UUID version7() {
        var random = UUID.randomUUID();
        return new UUID(
                InstantSource.system().millis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
                random.getLeastSignificantBits());
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
