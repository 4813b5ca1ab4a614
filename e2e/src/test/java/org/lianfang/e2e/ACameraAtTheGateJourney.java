package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianfang.e2e.Browsers.Size;
import org.lianfang.e2e.Squares.Light;

/// Somebody holds a pass before the camera of the telephone at a gate.
class ACameraAtTheGateJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static final double PATIENCE_MILLIS = 15_000;

    @TempDir
    Path films;

    private static String green = "";
    private static String red = "";
    private static List<Cookie> guard = List.of();

    @BeforeAll
    static void passesAreIssued() throws Exception {
        green = passOf(AResident.registered(
                "诸葛菊", "10012345608", Map.of("id", UUID.randomUUID(), "areaKey", AResident.VILLAGE, "door", "5栋501")));
        red = passOf(AResident.red("10012345609", "6栋601"));
        guard = CITY.signedIn(Size.PHONE, "en", "GATE_GUARD", SmallCity.CITY)
                .context()
                .cookies();
    }

    @ParameterizedTest
    @EnumSource
    void a_green_pass_is_read_and_let_through(Light light) throws Exception {
        read(green, light, "Pass");
    }

    @Test
    void a_red_pass_in_poor_light_is_held() throws Exception {
        read(red, Light.STREET_LAMP, "Hold");
    }

    private void read(String pass, Light light, String decision) throws Exception {
        var film = films.resolve("pass.y4m");
        Squares.film(pass, light, film);
        try (var browser = Browsers.withCamera(film)) {
            var context = browser.newContext(Browsers.options(Size.PHONE, "en", CITY.base()));
            context.addCookies(guard);
            var page = context.newPage();
            page.navigate("/field/gates/" + CITY.city().gate());
            var scan = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scan with the camera"));
            scan.waitFor();
            var begun = System.nanoTime();
            scan.click();
            assertThat(page.locator(".verdict .what"))
                    .hasText(decision, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
            System.out.printf(
                    "From the tap to the decision, with the camera's start, %s: %,d ms%n",
                    light, Duration.ofNanos(System.nanoTime() - begun).toMillis());
            assertThat(page.locator("video")).hasCount(0);
        }
    }

    private static String passOf(AResident resident) throws Exception {
        var page = Browsers.sharp("en");
        resident.signIn(page);
        return Squares.on(page);
    }
}
