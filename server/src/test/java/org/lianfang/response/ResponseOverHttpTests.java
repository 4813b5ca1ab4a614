package org.lianfang.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ResponseOverHttpTests {

    @LocalServerPort
    int port;

    @Autowired
    Responses responses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_response_begins_in_the_past_changes_its_level_and_ends() {
        var api = Api.asAdministrator(port);
        var activated = api.post("/api/responses", activation("210100", "covid-19/2020-early", "2020-01-24"));
        var id = activated.body().path("id").asString();

        assertThat(activated.status()).isEqualTo(200);
        assertThat(activated.body().path("rulePackVersion").asString()).isEqualTo("1");
        assertThat(responses.currentFor(AreaKey.of("210102001")))
                .hasValueSatisfying(response ->
                        assertThat(response.rules().text("gates.fever.celsius")).contains("37.3"));
        assertThat(api.get("/api/responses/current?area=210102")
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(id);

        assertThat(api.post("/api/responses/" + id + "/level", Map.of("level", "III", "reason", "calmer"))
                        .body()
                        .path("level")
                        .asString())
                .isEqualTo("III");
        assertThat(api.post("/api/responses/" + id + "/level", Map.of("level", "III"))
                        .code())
                .isEqualTo("response/level-unchanged");

        var end = Map.of("on", "2020-02-02", "reason", "14 days without a case");
        assertThat(api.post("/api/responses/" + id + "/stand-down", end).status())
                .isEqualTo(200);
        assertThat(api.post("/api/responses/" + id + "/stand-down", end).code())
                .isEqualTo("response/stood-down-already");
        assertThat(api.get("/api/responses/current?area=210102").code()).isEqualTo("response/none-active");
        assertThat(responses.onDay(AreaKey.of("2101"), java.time.LocalDate.parse("2020-02-02")))
                .isPresent();
        assertThat(responses.onDay(AreaKey.of("2101"), java.time.LocalDate.parse("2020-02-03")))
                .isEmpty();
    }

    @Test
    void responses_never_share_ground() {
        var api = Api.asAdministrator(port);
        assertThat(api.post("/api/responses", activation("210201", "covid-19/plan-9", "2020-01-24"))
                        .status())
                .isEqualTo(200);

        assertThat(api.post("/api/responses", activation("2102", "flood/none", "2020-01-24"))
                        .code())
                .isEqualTo("response/already-active");
        assertThat(api.post("/api/responses", activation("210201001", "flood/none", "2020-01-24"))
                        .code())
                .isEqualTo("response/already-active");
        assertThat(api.post("/api/responses", activation("210202", "flood/none", "2020-01-24"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        var api = Api.asAdministrator(port);
        assertThat(api.post("/api/responses", activation("2103", "covid-19/unheard-of", "2020-01-24"))
                        .code())
                .isEqualTo("response/unknown-rule-pack");
        assertThat(api.post("/api/responses", activation("2103", "flood/none", "2020-02-29"))
                        .code())
                .isEqualTo("response/starts-in-future");
        var otherHazard = new java.util.HashMap<>(activation("2103", "flood/none", "2020-01-24"));
        otherHazard.put("hazard", "measles");
        assertThat(api.post("/api/responses", otherHazard).code()).isEqualTo("response/hazard-of-another-pack");
    }

    @Test
    void somebody_of_another_area_neither_activates_nor_sees() {
        var administrator = Api.asAdministrator(port);
        var id = administrator
                .post("/api/responses", activation("210401", "flood/none", "2020-01-24"))
                .body()
                .path("id")
                .asString();
        var elsewhere = Api.asHolderOf(port, "ADMINISTRATOR", "210500000000000000");

        assertThat(elsewhere
                        .post("/api/responses", activation("210402", "flood/none", "2020-01-24"))
                        .status())
                .isEqualTo(403);
        assertThat(elsewhere.get("/api/responses/" + id).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post("/api/responses/" + id + "/stand-down", Map.of("on", "2020-02-01", "reason", "no"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_rules_of_a_running_response_are_those_stored_with_it() {
        var api = Api.asAdministrator(port);
        api.post("/api/responses", activation("210601", "covid-19/2020-early", "2020-01-24"));

        var stored = Access.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(
                                "select rule_pack_content #>> '{values,gates.fever.celsius,value}' from response.response where area_key = :key")
                        .param("key", AreaKey.of("210601").value())
                        .query(String.class)
                        .single()));

        assertThat(stored).isEqualTo("37.3");
    }

    @Test
    void every_pack_on_hand_says_unit_day_and_source_of_each_value() {
        var packs = Api.asAdministrator(port).get("/api/rule-packs").body();

        assertThat(packs.valueStream().map(pack -> pack.path("id").asString()))
                .contains(
                        "covid-19/2020-early",
                        "covid-19/plan-8",
                        "covid-19/plan-9",
                        "covid-19/twenty-measures",
                        "covid-19/who-2021",
                        "flood/none");
        assertThat(packs.valueStream().flatMap(pack -> pack.path("values").valueStream()))
                .allSatisfy(value -> assertThat(value.path("source").asString()).hasSizeGreaterThan(10));
    }

    private static Map<String, Object> activation(String area, String pack, String startedOn) {
        return Map.of(
                "name",
                "Drill " + area,
                "hazard",
                pack.substring(0, pack.indexOf('/')),
                "level",
                "I",
                "areaKey",
                area,
                "startedOn",
                startedOn,
                "rulePack",
                pack,
                "timeZone",
                "Asia/Shanghai",
                "inventedPeople",
                true);
    }
}
