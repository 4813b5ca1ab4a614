package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.gates.GateWorld.ok;

import com.google.zxing.qrcode.decoder.Decoder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.paper.PaperSquare;
import org.lianfang.passes.PassWorld;
import org.lianfang.passes.signed.PassClaims;
import org.lianfang.passes.signed.Snapshot;
import org.lianfang.passes.store.Issued;
import org.lianfang.passes.usecase.Publishing;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class PassTests {

    @LocalServerPort
    int port;

    @Autowired
    Publishing publishing;

    @Autowired
    Issued issued;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SystemTransactions transactions;

    private PassWorld world;

    @BeforeEach
    void people() {
        world = PassWorld.at(port, "4333");
    }

    @Test
    void a_pass_is_printed_in_three_languages_and_tells_no_more_than_it_must() throws Exception {
        var resident = world.resident();
        world.makeRed(resident);
        for (var word : Map.of("zh-Hans", "红色", "zh-Hant", "紅色", "en", "RED").entrySet()) {
            var paper = world.lead().in(word.getKey()).post("/api/passes/residents/" + resident + "/paper", Map.of());
            assertThat(paper.status()).isEqualTo(200);
            try (var document = Loader.loadPDF(paper.response().body())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                var text = new PDFTextStripper().getText(document);
                assertThat(text)
                        .contains(word.getValue())
                        .contains("ZSF")
                        .contains("covid-19/2020-early 1 passes.close-contact")
                        .doesNotContain("三丰");
            }
        }
        var seen = ok(world.officer().get("/api/audit?action=passes.printed&area=" + world.area()));
        assertThat(seen.path("items").path(0).path("subjectId").asString()).isEqualTo(resident);
    }

    @Test
    void nobody_prints_a_pass_for_somebody_elsewhere() {
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", world.testing().places().west());
        assertThat(elsewhere
                        .post("/api/passes/residents/" + world.resident() + "/paper", Map.of())
                        .code())
                .isEqualTo("passes/unknown-resident");
    }

    @Test
    void a_square_is_version_11_at_most_and_reads_with_a_quarter_of_its_words_damaged() throws Exception {
        var text = "LF1:" + "A%".repeat(118);
        var matrix = PaperSquare.matrix(text);
        var modules = matrix.getWidth() - 8;
        assertThat((modules - 17) / 4).as("version").isLessThanOrEqualTo(11);
        var bits = new com.google.zxing.common.BitMatrix(modules);
        for (var down = 0; down < modules; down++) {
            for (var right = 0; right < modules; right++) {
                if (matrix.get(right + 4, down + 4)) {
                    bits.set(right, down);
                }
            }
        }
        for (var place = 30; place < 36; place++) {
            bits.flip(place, place);
        }
        assertThat(new Decoder().decode(bits).getText()).isEqualTo(text);
    }

    @Test
    void keys_and_withdrawn_passes_are_open_cached_and_cheap_to_ask_again() throws Exception {
        world.lead().post("/api/passes/residents/" + world.resident() + "/paper", Map.of());
        var nobody = Api.at(port);
        for (var path : List.of("/api/passes/keys", "/api/passes/revocations")) {
            var answer = nobody.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.response().headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age")
                    .contains("public");
            var tag = answer.response().headers().firstValue("ETag").orElseThrow();
            var again = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("If-None-Match", tag)
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        var keys = nobody.get("/api/passes/keys").body();
        assertThat(keys.path("prefix").asString()).isEqualTo("LF1:");
        assertThat(keys.path("keys"))
                .isNotEmpty()
                .allMatch(key -> Base64.getUrlDecoder().decode(key.path("x").asString()).length == 32);
        assertThat(keys.toString()).doesNotContain("private");
    }

    @Test
    void the_private_half_of_a_key_lies_sealed() {
        ok(world.lead().post("/api/passes/residents/" + world.resident() + "/paper", Map.of()));
        var sealed = transactions.call(() -> jdbc.sql("select private_sealed from passes.signing_keys")
                .query(byte[].class)
                .list());
        assertThat(sealed).isNotEmpty().allSatisfy(bytes -> {
            assertThatThrownBy(() -> KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes)))
                    .isInstanceOf(InvalidKeySpecException.class);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("MEECAQ", "MIGHAg");
        });
    }

    @Test
    void a_change_of_status_withdraws_what_was_printed_before() {
        var resident = world.resident();
        ok(world.lead().post("/api/passes/residents/" + resident + "/paper", Map.of()));
        var number = numberOf(resident);
        publishing.forget();
        assertThat(snapshot().mayContain(number)).isFalse();

        world.makeRed(resident);
        publishing.forget();

        assertThat(snapshot().mayContain(number)).isTrue();
    }

    @Test
    void a_gate_that_cannot_read_a_pass_asks_for_the_card_number() {
        var village = world.village();
        var number = "433331194901010014";
        var resident = PassWorld.id();
        ok(world.lead()
                .post(
                        "/api/residents",
                        Map.of(
                                "id",
                                resident,
                                "name",
                                "李四光",
                                "areaKey",
                                village,
                                "door",
                                "5组991号",
                                "idKind",
                                "CN_ID",
                                "idNumber",
                                number,
                                "since",
                                "2020-01-20")));

        var green = check(Map.of("idNumber", number, "areaKey", village));
        assertThat(green.path("outcome").asString()).isEqualTo("PASS");
        assertThat(green.path("reason").asString()).isEqualTo("GREEN");
        assertThat(green.path("nameMasked").asString()).isEqualTo("李**");
        assertThat(green.path("idNumberMasked").asString()).contains("***");
        assertThat(green.toString()).doesNotContain(number).doesNotContain("四光");

        world.makeRed(resident);
        var red = check(Map.of("idNumber", number, "areaKey", village));
        assertThat(red.path("outcome").asString()).isEqualTo("HOLD");
        assertThat(red.path("detail").asString())
                .isEqualTo("Red: ask them to wait and call the health duty. "
                        + "Whoever needs care is let through at once.");
        var care = check(Map.of("idNumber", number, "areaKey", village, "medical", true));
        assertThat(care.path("outcome").asString()).isEqualTo("PASS");
        assertThat(care.path("reason").asString()).isEqualTo("MEDICAL");

        ok(world.lead().post("/api/passes/residents/" + resident + "/paper", Map.of()));
        var byNumber = check(Map.of("passId", numberOf(resident).hex(), "areaKey", village));
        assertThat(byNumber.path("reason").asString()).isEqualTo("RED");
        var nobody = check(Map.of("idNumber", "433332194901010029", "areaKey", village));
        assertThat(nobody.path("reason").asString()).isEqualTo("NOT_REGISTERED");
        assertThat(nobody.path("outcome").asString()).isEqualTo("LOOK_UP");
        var forged = check(Map.of("pass", "LF1:GARBAGE", "areaKey", village));
        assertThat(forged.path("reason").asString()).isEqualTo("DAMAGED");

        var readers = ok(world.lead().get("/api/residents/" + resident + "/readers"));
        assertThat(readers)
                .anyMatch(reader -> reader.path("action").asString().equals("passes.checked")
                        && reader.path("purpose").asString().equals("VERIFY_IDENTITY"));
    }

    @Test
    void a_guard_asks_only_for_gates_of_their_own_area() {
        var elsewhere =
                Api.asHolderOf(port, "GATE_GUARD", world.testing().places().west());
        assertThat(elsewhere
                        .post("/api/passes/check", Map.of("idNumber", "433332194901010029", "areaKey", world.village()))
                        .code())
                .isEqualTo("kernel/outside-your-area");
        assertThat(elsewhere
                        .get("/api/passes/gate-rule?area=" + world.village())
                        .status())
                .isEqualTo(403);
        assertThat(ok(world.guard().get("/api/passes/gate-rule?area=" + world.village()))
                        .path("yellow")
                        .asString())
                .isEqualTo("LOOK_UP");
    }

    private JsonNode check(Map<String, Object> question) {
        return ok(world.guard().post("/api/passes/check", question));
    }

    private Snapshot snapshot() {
        var told = Api.at(port).get("/api/passes/revocations").body();
        return new Snapshot(
                told.path("count").asInt(),
                Base64.getDecoder().decode(told.path("data").asString()));
    }

    private PassClaims.Number numberOf(String resident) {
        return transactions.call(() -> jdbc.sql(
                        "select id from passes.issued where resident_id = cast(:resident as uuid) order by issued_at desc limit 1")
                .param("resident", resident)
                .query((row, number) -> PassClaims.Number.of(row.getBytes("id")))
                .single());
    }
}
