package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Results as a lab's spreadsheet.
@ServerTest
class ResultImportTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ALab lab;

    @BeforeEach
    void aLab() {
        world = TestingWorld.at(port, "4368");
        lab = new ALab(
                world,
                Api.asHolderOf(port, "LAB", world.places().prefecture()),
                world.roundIn(world.places().east()),
                world.stationIn(world.places().eastVillage()));
    }

    @Test
    void each_row_is_taken_in_or_told_with_its_number_and_the_same_file_again_changes_nothing() {
        var one = lab.received(List.of(lab.resident()));
        var early = lab.sealed(List.of(lab.resident()));
        var sheet = "序号,管号,结果\n1," + one + ",阴性\n2," + early + ",阳性\n3,NO-SUCH-TUBE,阴性\n4," + one + ",也许\n";

        var answer = ok(upload(lab.api().in("zh-Hans"), sheet));

        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.path("queued").asInt()).isEqualTo(1);
        assertThat(answer.path("refused").asInt()).isEqualTo(2);
        assertThat(answer.path("errors"))
                .extracting(error ->
                        error.path("row").asInt() + " " + error.path("code").asString())
                .containsExactlyInAnyOrder("4 testing/unknown-tube", "5 testing/outcome-not-known");
        assertThat(answer.path("errors").toString()).contains("阴性、阳性");
        var again = ok(upload(lab.api(), sheet));
        assertThat(again.path("accepted").asInt()).isZero();
        assertThat(again.path("duplicate").asInt()).isEqualTo(2);
    }

    @Test
    void a_sheet_without_the_columns_is_refused_and_so_is_whoever_is_no_lab() {
        assertThat(upload(lab.api(), "a,b\n1,2\n").code()).isEqualTo("testing/result-columns-missing");
        assertThat(upload(lab.api(), "").status()).isEqualTo(400);
        var sampler = Api.asHolderOf(port, "SAMPLER", world.places().prefecture());
        assertThat(upload(sampler, "管号,结果\n").status()).isEqualTo(403);
    }

    private static Api.Answer upload(Api api, String sheet) {
        return api.upload(
                "/api/testing/results/import", "results.csv", sheet.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
