package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lianfang.e2e.Browsers.Size;

class AreasKeptApartJourney {

    private static final RunningCity CITY = RunningCity.get();

    @Test
    void a_grid_worker_finds_the_own_township_and_nobody_of_another() {
        var worker = CITY.signedIn(Size.DESK, "zh-CN", "GRID_WORKER", SmallCity.FERRY_TOWN);
        worker.navigate("/desk/residents");
        worker.fill("#p-text", "ouyang");
        assertThat(worker.locator("main table.table tbody tr")).hasCount(1);
        worker.fill("#p-text", "sima");
        assertThat(worker.locator("main table.table tbody tr")).hasCount(0);
        worker.navigate("/desk/residents?area=" + SmallCity.OTHER_TOWN);
        worker.fill("#p-text", "sima");
        worker.waitForTimeout(500);
        assertThat(worker.locator("main table.table tbody tr")).hasCount(0);
    }

    @Test
    void the_other_townships_lead_finds_the_other_one() {
        var worker = CITY.signedIn(Size.DESK, "zh-CN", "GRID_WORKER", SmallCity.OTHER_TOWN);
        worker.navigate("/desk/residents");
        worker.fill("#p-text", "sima");
        assertThat(worker.locator("main table.table tbody tr")).hasCount(1);
    }
}
