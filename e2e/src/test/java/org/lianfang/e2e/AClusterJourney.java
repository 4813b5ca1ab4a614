package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The line list of a real cluster goes in with its chains, and what its days say stands beside what was published.
class AClusterJourney {

    private static final String AREA = "?area=" + SmallCity.FERRY_TOWN;
    /// The list ends in February.
    private static final Duration AFTERWARDS = Duration.ofDays(27);

    private static FieldServer server;

    @BeforeAll
    static void afterwards() throws Exception {
        server = new FieldServer();
        server.laterBy(AFTERWARDS);
    }

    @AfterAll
    static void over() {
        server.close();
    }

    @Test
    void the_cluster_of_tianjin_from_its_file_to_its_chains() {
        var lead = server.signedIn(FieldServer.LOGIN);
        lead.navigate("/desk/cases/lists" + AREA);
        lead.setInputFiles(
                "#line-list",
                RunningCity.root().resolve("server/src/test/resources/line-lists/Tianjin135cases_revised.csv"));
        lead.locator("#line-list-name").fill("天津");
        button(lead, "Look at it");
        assertThat(lead.locator("main")).containsText("135 cases would go in");
        button(lead, "Import");
        assertThat(lead.locator("main [role=status] .counts dd").first()).hasText("135");
        var figures = lead.locator("main table").last();
        assertThat(figures).containsText("4.46");
        assertThat(figures).containsText("4.31");
        assertThat(figures).containsText("7.54");

        lead.navigate("/desk/cases/chains" + AREA);
        assertThat(lead.locator("main")).containsText("135 cases in ");
        DemoPictures.ofThis(lead, "cases-chains");
        lead.navigate("/desk/cases/analysis" + AREA);
        assertThat(lead.locator("main")).containsText("Epidemic curve");
        DemoPictures.ofThis(lead, "cases-analysis");
        button(lead, "As a table");
        assertThat(lead.locator("main table tbody tr").first()).isVisible();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
