package org.lianfang.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianfang.e2e.Browsers.Size;
import org.lianfang.e2e.DemoPictures.Screen;

/// Takes the pictures of mass testing from a demo in which rounds were done. Start one (`./lianfang demo zhangjiajie`),
/// then
/// `./mvnw -pl e2e test -Dtest=ScreenshotsOfTesting -Dlianfang.demo.city=zhangjiajie
/// -Dlianfang.demo=http://127.0.0.1:8080
/// -Dlianfang.demo.password=…`
/// Nothing is recorded in the demo, except that somebody looked.
@EnabledIfSystemProperty(named = "lianfang.demo.city", matches = "zhangjiajie")
class ScreenshotsOfTesting {

    private static final String CITY = "area=430800000000000000";
    private static final String COMMANDER = "zhangjiajie-commander";
    private static final String LEAD = "zhangjiajie-lead";

    private static final List<Screen> SCREENS = List.of(
            new Screen("testing", COMMANDER, "/desk/testing?" + CITY),
            new Screen("testing-round", COMMANDER, "/desk/testing?" + CITY, page -> ofRound(page, 0)),
            new Screen("testing-plan", COMMANDER, "/desk/testing?" + CITY, page -> ofRound(page, 1)),
            new Screen("testing-statistics", COMMANDER, "/desk/testing?" + CITY, page -> ofRound(page, 2)),
            new Screen("testing-campaign", COMMANDER, "/desk/testing?" + CITY, page -> ofRound(page, 3)),
            new Screen("testing-forms", LEAD, "/desk/testing?" + CITY, page -> ofRound(page, 4)),
            new Screen("testing-stations", COMMANDER, "/desk/testing/stations?" + CITY),
            new Screen("testing-way", LEAD, "/desk/testing/way?" + CITY),
            new Screen("testing-calls", LEAD, "/desk/testing/calls?" + CITY));

    static Stream<Arguments> languagesAndSizes() {
        return DemoPictures.languagesAndSizes();
    }

    @ParameterizedTest
    @MethodSource("languagesAndSizes")
    void every_screen_of_mass_testing_for_the_documents(String language, Size size) {
        DemoPictures.takeAll(SCREENS, language, size);
    }

    /// A page of the newest round, by its place among the tabs.
    private static void ofRound(Page page, int tab) {
        page.locator("main tbody td a").first().click();
        page.waitForURL(url -> url.matches(".*/desk/testing/rounds/[0-9a-f-]{36}.*"));
        page.locator("nav.tabs a").nth(tab).click();
        page.waitForTimeout(DemoPictures.DRAWN_MILLIS);
    }
}
