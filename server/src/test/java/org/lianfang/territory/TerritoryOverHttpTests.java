package org.lianfang.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class TerritoryOverHttpTests {

    private static final String YIYANG = "430900000000000000";

    @LocalServerPort
    int port;

    private Api api = Api.at(0);

    @BeforeEach
    void yiyangIsKnown() throws IOException {
        api = Api.asAdministrator(port);
        var report = api.upload(
                "/api/territory/divisions?edition=2019&validFrom=2020-02-25",
                "2019.csv",
                file("/china-admin/divisions_5prefectures_2019.csv"),
                Map.of());
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().path("added").asInt()
                        + report.body().path("unchanged").asInt())
                .isEqualTo(5_660);
        assertThat(api.upload(
                                "/api/territory/boundaries",
                                "yiyang.geojson",
                                file("/china-geojson/yiyang_4309.geojson"),
                                Map.of())
                        .body()
                        .path("imported")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void the_tree_is_walked_from_the_province_to_the_village() {
        assertThat(names(api.get("/api/areas/roots").body())).contains("湖南省", "安徽省");
        assertThat(names(api.get("/api/areas/" + YIYANG + "/children").body().path("items")))
                .contains("安化县", "赫山区", "益阳市大通湖管理区");
        var village = api.get("/api/areas/430923000000000000").body();
        assertThat(village.path("pinyin").asString()).isEqualTo("Anhua Xian");
        assertThat(names(village.path("path"))).containsExactly("湖南省", "益阳市", "安化县");
    }

    @Test
    void children_page_by_key() {
        var first = api.get("/api/areas/" + YIYANG + "/children?limit=3").body();
        var second = api.get("/api/areas/" + YIYANG + "/children?limit=200&after="
                        + first.path("next").asString())
                .body();

        assertThat(first.path("items").size()).isEqualTo(3);
        assertThat(second.path("items").size()).isEqualTo(5);
        assertThat(second.path("next").isMissingNode() || second.path("next").isNull())
                .isTrue();
    }

    @Test
    void an_area_is_found_by_name_pinyin_initials_code_and_traditional_script() {
        for (var query : List.of("安化", "anhuax", "ahx", "430923", "%E5%AE%89%E5%8C%96%E7%B8%A3")) {
            assertThat(names(api.get("/api/areas/search?q=" + encoded(query) + "&level=COUNTY")
                            .body()
                            .path("items")))
                    .as(query)
                    .contains("安化县");
        }
    }

    @Test
    void a_prefecture_a_county_and_a_township_have_maps_in_which_children_fill_their_parent() {
        for (var area : List.of(YIYANG, "430923000000000000", "430923101000000000")) {
            var map = api.get("/api/areas/" + area + "/map").body();
            var children = api.get("/api/areas/" + area + "/children").body().path("items");
            assertThat(map.path("features").size()).as(area).isEqualTo(children.size() + 1);
            assertThat(map.path("features")
                            .path(0)
                            .path("properties")
                            .path("self")
                            .asBoolean())
                    .isTrue();
        }
        var counties = api.get("/api/areas/" + YIYANG + "/map").body().path("features");
        assertThat(counties.valueStream()
                        .filter(feature ->
                                feature.path("properties").path("schematic").asBoolean())
                        .map(feature -> feature.path("properties")
                                .path("areaKey")
                                .asString()
                                .substring(0, 6)))
                .containsExactlyInAnyOrder("430971", "430972");
    }

    @Test
    void grids_are_made_in_batches_and_counted() {
        var batch = Map.of(
                "validFrom",
                "2020-01-24",
                "grids",
                List.of(
                        Map.of("villageCode", "430923101203", "name", "一片", "households", 40),
                        Map.of("villageCode", "430923101203", "name", "二片", "households", 35)));
        var made = api.post("/api/territory/grids", batch);
        var again = api.post("/api/territory/grids", batch);

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.body()).isEqualTo(again.body());
        var commander = Api.asHolderOf(port, "COMMANDER", "430923000000000000");
        var value = commander.get(
                "/api/indicators/values?area=430923101203&from=2020-01-24&to=2020-02-02&codes=territory.grids");
        assertThat(value.status()).as(value.body().toString()).isEqualTo(200);
        assertThat(value.body().path("values").path(0).path("value").asInt()).isEqualTo(2);
        assertThat(api.post(
                                "/api/areas/"
                                        + made.body()
                                                .path("grids")
                                                .path(0)
                                                .path("areaKey")
                                                .asString() + "/cells",
                                Map.of("householdsPerCell", 10))
                        .body()
                        .path("cells")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void somebody_of_another_county_makes_no_grids_here() {
        var elsewhere = Api.asHolderOf(port, "ADMINISTRATOR", "430902000000000000");
        var answer = elsewhere.post(
                "/api/territory/grids",
                Map.of("grids", List.of(Map.of("villageCode", "430923101207", "name", "甲", "households", 1))));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("kernel/outside-your-area");
    }

    @Test
    void a_bad_file_keeps_its_good_rows_and_names_the_bad_ones() {
        var csv = """
                code,name,parent,level,code12
                430,坏,,1,430000000000
                431002,某区,4309,3,431002000000
                430999,无上级镇,,3,430999000000
                430999001,某镇,430999,4,430999001000
                """;
        var report = api.upload(
                "/api/territory/divisions?edition=x&validFrom=2020-03-01&covers=430999",
                "bad.csv",
                csv.getBytes(StandardCharsets.UTF_8),
                Map.of());

        assertThat(report.body()
                        .path("problems")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .containsExactly("territory/code-not-valid", "territory/parent-not-of-code");
        assertThat(report.body().path("added").asInt()).isEqualTo(2);
    }

    @Test
    void nonsense_is_refused_with_its_reason() {
        assertThat(api.get("/api/areas/999999999999999999").status()).isEqualTo(404);
        assertThat(api.get("/api/areas/abc").status()).isEqualTo(400);
        assertThat(api.upload("/api/territory/boundaries", "x.geojson", new byte[] {1, 2}, Map.of())
                        .code())
                .isEqualTo("territory/geojson-not-valid");
        assertThat(api.upload("/api/territory/divisions?edition=1&validFrom=2020-01-01", "x.csv", new byte[0], Map.of())
                        .code())
                .isEqualTo("territory/nothing-to-import");
    }

    private static List<String> names(JsonNode areas) {
        return areas.valueStream().map(area -> area.path("name").asString()).toList();
    }

    private static String encoded(String text) {
        return text.startsWith("%") ? text : java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] file(String resource) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TerritoryOverHttpTests.class.getResourceAsStream(resource), resource)) {
            return file.readAllBytes();
        }
    }
}
