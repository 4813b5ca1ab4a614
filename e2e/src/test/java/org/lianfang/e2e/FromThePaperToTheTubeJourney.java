package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lianfang.e2e.Browsers.Size;

/// A form is printed, written on, and keyed in later: by hand, and from a spreadsheet.
class FromThePaperToTheTubeJourney {

    private static final RunningCity CITY = RunningCity.get();

    @Test
    void a_form_is_printed_in_the_language_of_the_station_and_keyed_in_by_the_keyboard_alone() {
        var lead = CITY.signedIn(Size.DESK, "en", "DUTY_LEAD", SmallCity.CITY);
        lead.navigate("/desk/testing/rounds/" + CITY.city().round() + "/forms?area=" + SmallCity.FERRY_TOWN);
        lead.locator(".el-select__wrapper").click();
        lead.locator(".el-select-dropdown__item")
                .filter(new Locator.FilterOptions().setHasText("S01"))
                .click();
        lead.locator("#fo-count").fill("2");
        press(lead, "Number and show");
        lead.waitForURL("**/forms/printings/*");
        assertThat(lead.locator("article.sheet")).hasCount(2);
        var sheet = lead.locator("article.sheet").first();
        assertThat(sheet).containsText("Sampling form");
        lead.locator("#fp-lang").selectOption("zh-Hant");
        assertThat(sheet).containsText("核酸採樣登記表");
        assertEquals(
                2, pagesOf(lead.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))), "pages of A4 for two forms");
        var number = sheet.locator(".number strong").innerText();

        lead.navigate("/desk/testing/rounds/" + CITY.city().round() + "/forms?area=" + SmallCity.FERRY_TOWN);
        lead.locator("#fo-number").fill(number.substring(0, 4) + " " + number.substring(4));
        press(lead, "Key a form in");
        lead.locator("#fk-day").fill("3 Feb 2020");
        lead.locator("#fk-day").press("Enter");
        lead.locator("#line-1-tube").fill("PAPER-TUBE-1");
        lead.getByLabel("Line 1: Name").fill("纸上客");
        lead.getByLabel("Line 1: Telephone").fill("10012345688");
        lead.getByLabel("Line 1: Time").fill("820");
        lead.getByLabel("Line 1: Time").press("Enter");
        assertThat(lead.locator(".line.done")).hasCount(1);
        assertThat(lead.locator(".line.done")).containsText("08:20");
        assertThat(lead.locator("#line-2-tube")).isFocused();
        assertThat(lead.locator("#line-2-tube")).hasValue("PAPER-TUBE-1");
        lead.getByLabel("Line 2: Time").fill("99");
        lead.getByLabel("Line 2: Time").press("Enter");
        assertThat(lead.locator("main [role=alert]")).containsText("A tube, a time such as 8:05");

        imported(lead, number);
    }

    private static void imported(Page lead, String number) {
        lead.navigate("/desk/testing/forms/import?area=" + SmallCity.FERRY_TOWN);
        var rows = "form,line,tube,day,time,name,phone,sealed\n"
                + number + ",2,PAPER-TUBE-1,2020-02-03,8:21,纸上二客,10012345689,8:25\n"
                + number + ",3,PAPER-TUBE-2,2020-02-03,8:22,纸上三客,12,\n";
        lead.setInputFiles("#fi-file", new FilePayload("forms.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        press(lead, "Look at it");
        assertThat(lead.locator("main")).containsText("1 of the first 2 rows cannot be taken in");
        press(lead, "Import");
        assertThat(lead.locator(".counts dd")).hasText(new String[] {"1", "0", "1", "1"});
        assertThat(lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download the refused rows")))
                .isVisible();
        lead.navigate("/desk/testing/forms/" + number);
        assertThat(lead.locator(".line.done")).hasCount(2);
        assertThat(lead.locator(".line.done").getByText("Sealed")).hasCount(2);
    }

    private static long pagesOf(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
