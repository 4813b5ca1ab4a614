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

/// Takes the pictures of cases, chains, zones and rooms from a demo in which a chain was followed. Start one
/// (`./lianfang demo zhangjiajie`), raise a zone there, then
/// `./mvnw -pl e2e test -Dtest=ScreenshotsOfCases -Dlianfang.demo.city=zhangjiajie
/// -Dlianfang.demo=http://127.0.0.1:8080 -Dlianfang.demo.password=…`
@EnabledIfSystemProperty(named = "lianfang.demo.city", matches = "zhangjiajie")
class ScreenshotsOfCases {

    private static final String CITY = "area=430800000000000000";
    private static final String COMMANDER = "zhangjiajie-commander";
    private static final String LEAD = "zhangjiajie-lead";

    private static final List<Screen> SCREENS = List.of(
            new Screen("cases", COMMANDER, "/desk/cases?" + CITY),
            new Screen("cases-case", COMMANDER, "/desk/cases?" + CITY, ScreenshotsOfCases::ofTheFirst),
            new Screen("cases-chains", COMMANDER, "/desk/cases/chains?" + CITY),
            new Screen("cases-analysis", COMMANDER, "/desk/cases/analysis?" + CITY),
            new Screen("zones", COMMANDER, "/desk/zones?" + CITY),
            new Screen("isolation-board", COMMANDER, "/desk/isolation?tab=board&" + CITY),
            new Screen("isolation-forecast", LEAD, "/desk/isolation?tab=forecast&" + CITY));

    static Stream<Arguments> languagesAndSizes() {
        return DemoPictures.languagesAndSizes();
    }

    @ParameterizedTest
    @MethodSource("languagesAndSizes")
    void every_screen_of_cases_for_the_documents(String language, Size size) {
        DemoPictures.takeAll(SCREENS, language, size);
    }

    /// The oldest: it infected the others.
    private static void ofTheFirst(Page page) {
        page.locator("main tbody td a").last().click();
        page.waitForURL(url -> url.matches(".*/desk/cases/[0-9a-f-]{36}.*"));
        page.locator("main table").first().waitFor();
        page.waitForTimeout(DemoPictures.DRAWN_MILLIS);
    }
}
