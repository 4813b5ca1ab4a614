package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.e2e.Browsers.Size;

/// All that is done about isolation is one choice away, on a small laptop and on a phone, and the work itself is seen
/// without scrolling.
class IsolationOnSmallScreensJourney {

    private static final RunningCity CITY = RunningCity.get();
    private static final String PAGE = "/desk/isolation?tab=checks&area=" + SmallCity.CITY;
    private static final int LAPTOP_WIDTH = 1366;
    private static final int LAPTOP_HEIGHT = 768;
    private static final double UPPER_PART = 0.65;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_laptop_shows_every_tab_and_the_work_below(String language) {
        var page = CITY.signedInAs(Size.DESK, language, "DUTY_LEAD", SmallCity.CITY);
        page.setViewportSize(LAPTOP_WIDTH, LAPTOP_HEIGHT);
        page.navigate(PAGE);
        var tabs = page.locator("main nav .group button");
        assertThat(tabs).hasCount(11);
        for (var tab : tabs.all()) {
            var box = tab.boundingBox();
            assertThat(box.x + box.width).isLessThanOrEqualTo(LAPTOP_WIDTH);
            assertThat(box.y + box.height).isLessThan(LAPTOP_HEIGHT * UPPER_PART);
        }
        assertThat(cardTop(page)).isLessThan(LAPTOP_HEIGHT * UPPER_PART);
        tabs.first().click();
        page.waitForURL(Pattern.compile("tab=board"));
        assertThat(page.locator("main nav .group button[aria-pressed=true]")).hasCount(1);
        page.reload();
        assertThat(tabs.first()).hasAttribute("aria-pressed", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_phone_has_them_in_one_list(String language) {
        var page = CITY.signedInAs(Size.PHONE, language, "DUTY_LEAD", SmallCity.CITY);
        page.navigate(PAGE);
        var list = page.locator("#iso-tab");
        assertThat(list).hasValue("checks");
        assertThat(list.locator("option")).hasCount(11);
        assertThat(page.locator("main nav").getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(cardTop(page)).isLessThan(Size.PHONE.height * UPPER_PART);
        list.selectOption("needs");
        page.waitForURL(Pattern.compile("tab=needs"));
        assertThat(page.locator("main section.card h2").first()).isVisible();
    }

    private static double cardTop(Page page) {
        var card = page.locator("main section.card").first();
        card.waitFor();
        return card.boundingBox().y;
    }
}
