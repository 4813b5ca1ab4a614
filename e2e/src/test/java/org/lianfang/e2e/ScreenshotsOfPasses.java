package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.e2e.Browsers.Size;

/// Takes the pictures of passes for the documents: what residents see, and a gate without a network.
/// `./mvnw -pl e2e test -Dtest=ScreenshotsOfPasses -Dlianfang.pictures=true`
@EnabledIfSystemProperty(named = "lianfang.pictures", matches = "true")
class ScreenshotsOfPasses {

    private static final List<String> PAGES = List.of("pass", "status", "appeal", "data");

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
    void what_residents_see(String language) {
        var page = AResident.ofTheScreens().cameBack(Size.PHONE, "en");
        page.navigate("/resident/more");
        page.locator("header select").selectOption(language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        for (var name : PAGES) {
            page.navigate("/resident/" + name);
            page.locator("main h1").waitFor();
            page.waitForTimeout(DemoPictures.DRAWN_MILLIS);
            DemoPictures.keep(page, "resident-" + name, language, Size.PHONE);
        }
    }

    @Test
    void a_gate_without_a_network() throws Exception {
        try (var server = new FieldServer();
                var phone = new FieldPhone(server.base())) {
            var green = passOf(server);
            phone.prepare(FieldServer.LOGIN);
            phone.link("Gates");
            phone.page().locator("a.gate").first().tap();
            assertThat(phone.page().locator(".plate-box")).isVisible();
            phone.page().waitForTimeout(DemoPictures.DRAWN_MILLIS);
            server.kill();
            for (var language : List.of("en", "zh-Hans")) {
                phone.open("/field/me");
                phone.page().locator("main select").first().selectOption(language);
                phone.open("/field/gates/" + server.city().gate());
                record(phone.page());
                record(phone.page());
                picture(phone.page(), "field-gate-offline", language);
                scan(phone.page(), green);
                assertThat(phone.page().locator(".verdict")).isVisible();
                phone.page().locator(".verdict").evaluate("one => one.scrollIntoView({ block: 'center' })");
                picture(phone.page(), "field-pass-offline", language);
                phone.open("/field/records");
                picture(phone.page(), "field-records-offline", language);
            }
        }
    }

    private static String passOf(FieldServer server) throws Exception {
        var resident = UUID.randomUUID();
        var household = Map.of("id", UUID.randomUUID(), "areaKey", AResident.VILLAGE, "door", "4栋401");
        SmallCity.resident(server.lead(), resident, "诸葛竹", "10012345607", household);
        var code = server.lead()
                .must(server.lead().post("/api/passes/residents/" + resident + "/paper-code", Map.of()))
                .path("code")
                .asString();
        var page = Browsers.sharp("en", server.base());
        page.navigate("/resident");
        AResident.signIn(page, code);
        return Squares.on(page);
    }

    private static void record(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("36.5").setExact(true))
                .tap();
        page.locator("button[type=submit]").tap();
        assertThat(page.locator("button[type=submit]")).isDisabled();
    }

    /// As a reader types: all at once, and Enter.
    private static void scan(Page page, String pass) {
        page.locator("h1").first().tap();
        page.keyboard().type(pass);
        page.keyboard().press("Enter");
    }

    private static void picture(Page page, String name, String language) {
        page.waitForTimeout(DemoPictures.DRAWN_MILLIS);
        DemoPictures.keep(page, name, language, Size.PHONE);
    }
}
