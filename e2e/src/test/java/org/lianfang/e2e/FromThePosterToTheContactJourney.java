package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.e2e.Browsers.Size;

/// A place gets its poster; two people say by their telephones that they are there, one of them without a network; when
/// one of them is a case the other is found, with the place.
class FromThePosterToTheContactJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static final String VILLAGE = "430922101002000000";
    private static final String PLACE = "会龙山茶餐厅";
    private static final double A_MINUTE = 60_000;

    @Test
    void whoever_was_at_the_place_at_the_same_time_is_found_with_it() throws Exception {
        var desk = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", SmallCity.CITY);
        var code = posterOf(desk);
        var sick = resident("公孙松", "10012348901", "7组1号");
        var met = resident("公孙竹", "10012348902", "7组2号");

        var first = opened(code, sick);
        assertThat(first.locator("main")).containsText(PLACE);
        button(first, "I am here").click();
        assertThat(first.locator(".done")).containsText("It has been taken: " + PLACE);

        var second = opened(code, met);
        assertThat(second.locator("main")).containsText(PLACE);
        second.context().setOffline(true);
        button(second, "I am here").click();
        assertThat(second.locator("main")).containsText("Kept on this device since");
        second.context().setOffline(false);
        assertThat(second.locator(".done")).containsText("It has been taken: " + PLACE);
        assertThat(second.locator("main")).not().containsText("Kept on this device since");
        second.navigate("/resident/data");
        assertThat(second.locator("main")).containsText(PLACE);
        assertThat(second.locator("main")).containsText("held until");

        var caseId = report(sick);
        desk.navigate("/desk/cases/" + caseId);
        var found = desk.locator("tr").filter(containing(PLACE)).first();
        assertThat(found).containsText("Shared meal", new LocatorAssertions.ContainsTextOptions().setTimeout(A_MINUTE));
        assertThat(found).containsText(PLACE + " (checked in, or told)");
    }

    /// Registers the place and fetches its poster.
    ///
    /// @return the code under its square
    private static String posterOf(Page desk) throws IOException {
        desk.navigate("/desk/places?area=" + VILLAGE);
        button(desk, "Register a place").click();
        desk.fill("#venue-name", PLACE);
        desk.locator("button[form=venue]").click();
        var row = desk.locator("main tbody tr").filter(containing(PLACE));
        assertThat(row).containsText("60 min");
        var poster = desk.waitForDownload(
                () -> row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Poster"))
                        .click());
        assertThat(Files.readAllBytes(poster.path())).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        return row.locator("td").nth(4).innerText().strip();
    }

    /// Opens the address of the poster, and comes back to it after signing in.
    private static Page opened(String code, AResident resident) {
        var page = Browsers.open(Size.PHONE, "en");
        page.navigate("/resident/here/" + code.replace("-", ""));
        page.waitForURL(url -> url.contains("/resident/sign-in?to="));
        resident.signIn(page);
        page.waitForURL(url -> url.contains("/resident/here/"));
        return page;
    }

    private static AResident resident(String name, String phone, String door) {
        return AResident.registered(name, phone, Map.of("id", UUID.randomUUID(), "areaKey", VILLAGE, "door", door));
    }

    private static String report(AResident sick) throws IOException, InterruptedException {
        var id = version7();
        CITY.lead()
                .must(CITY.lead()
                        .post(
                                "/api/cases",
                                Map.of(
                                        "id",
                                        id,
                                        "residentId",
                                        sick.id(),
                                        "number",
                                        "CK-2020-001",
                                        "classification",
                                        "CONFIRMED",
                                        "onsetOn",
                                        "2020-02-02",
                                        "note",
                                        "")));
        return id.toString();
    }

    /// Ids of facts are made by whoever records them, in the order of time.
    private static UUID version7() {
        var random = UUID.randomUUID();
        return new UUID(
                InstantSource.system().millis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
                random.getLeastSignificantBits());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
