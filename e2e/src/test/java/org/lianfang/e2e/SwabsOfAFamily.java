package org.lianfang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Swabs of some people as desks send them, and what the laboratory enters on its page.
record SwabsOfAFamily(FieldServer server, List<UUID> people, String round) {

    private static final String AREA = "?area=" + SmallCity.FERRY_TOWN;

    /// In the round that the city begins with.
    SwabsOfAFamily(FieldServer server, List<UUID> people) {
        this(server, people, server.city().round());
    }

    /// All in one tube, and its result.
    void inOneTube(String tube, String result) throws IOException, InterruptedException {
        var records = new ArrayList<Map<String, Object>>();
        for (var person : people) {
            records.add(sample(tube, person, false));
        }
        records.add(seal(tube));
        send(records);
        var lab = server.signedInAs("LAB");
        receive(lab, tube);
        lab.navigate("/desk/testing/results" + AREA);
        lab.locator("#r-tube").fill(tube);
        lab.getByLabel(result).check();
        button(lab, "Enter").click();
        assertThat(lab.locator("main [role=status]")).containsText(tube);
    }

    /// Each in a tube of their own; the first of them is positive.
    void eachAlone() throws IOException, InterruptedException {
        var records = new ArrayList<Map<String, Object>>();
        var sheet = new StringBuilder("tube,result\n");
        for (var number = 0; number < people.size(); number++) {
            var tube = "ALONE-" + number;
            records.add(sample(tube, people.get(number), true));
            records.add(seal(tube));
            sheet.append(tube).append(number == 0 ? ",positive\n" : ",negative\n");
        }
        send(records);
        var lab = server.signedInAs("LAB");
        for (var number = 0; number < people.size(); number++) {
            receive(lab, "ALONE-" + number);
        }
        lab.navigate("/desk/testing/results" + AREA);
        lab.setInputFiles(
                "#r-file",
                new FilePayload("results.csv", "text/csv", sheet.toString().getBytes(StandardCharsets.UTF_8)));
        button(lab, "Import").click();
        assertThat(lab.locator(".answer dd").first()).hasText(String.valueOf(people.size()));
    }

    private static void receive(Page lab, String tube) {
        lab.navigate("/desk/testing/way" + AREA);
        lab.locator("#rc-code").fill(tube);
        lab.locator("#rc-code").press("Enter");
        assertThat(lab.locator("li").filter(new Locator.FilterOptions().setHasText(tube)))
                .containsText("received");
    }

    private void send(List<Map<String, Object>> records) throws IOException, InterruptedException {
        var answer = server.lead().must(server.lead().post("/api/testing/samples/batch", Map.of("items", records)));
        for (var item : answer.path("items")) {
            if (!item.path("status").asString().equals("ACCEPTED")) {
                throw new AssertionError(item.toString());
            }
        }
    }

    private Map<String, Object> sample(String tube, UUID person, boolean single)
            throws IOException, InterruptedException {
        return Map.of(
                "id",
                version7(),
                "roundId",
                round,
                "stationId",
                server.city().station(),
                "tubeCode",
                tube,
                "single",
                single,
                "person",
                Map.of("residentId", person));
    }

    private Map<String, Object> seal(String tube) throws IOException, InterruptedException {
        return Map.of(
                "id", version7(), "kind", "SEAL", "stationId", server.city().station(), "tubeCode", tube);
    }

    private UUID version7() throws IOException, InterruptedException {
        var now = Instant.parse(server.lead().get("/api/clock").path("now").asString());
        var random = UUID.randomUUID();
        return new UUID(
                now.toEpochMilli() << 16 | 0x7000 | random.getMostSignificantBits() & 0xFFF,
                random.getLeastSignificantBits());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
