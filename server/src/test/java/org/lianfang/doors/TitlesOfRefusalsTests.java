package org.lianfang.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.kernel.refusal.Kind;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.zones.ZoneWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/// Above the reason of a refusal stands of what kind it is.
@ServerTest
class TitlesOfRefusalsTests {

    private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh-Hant");

    @LocalServerPort
    int port;

    @Test
    void only_what_somebody_else_has_changed_is_said_to_be_changed() {
        var world = GateWorld.at(port, "4475");
        var api = world.administrator();
        var path = "/api/gates/" + world.gateIn(world.westVillage());
        var mine = (ObjectNode) ok(api.get(path));
        ok(api.put(path, mine.deepCopy().put("name", "二号卡点")));
        assertThat(titles(api, "gates/stale-write", () -> api.put(path, mine.put("name", "三号卡点"))))
                .containsExactly("It has changed meanwhile", "内容已被他人修改", "內容已被他人修改");

        var zone = ZoneWorld.zone("HIGH", world.westVillage());
        assertThat(titles(api, "zones/no-zone-rules", () -> api.post(ZoneWorld.ZONES, zone)))
                .containsExactly("The rules here do not provide for it", "现行规则未作规定", "現行規則未作規定");

        var response = Map.of(
                "name",
                "第二个响应",
                "hazard",
                "covid-19",
                "level",
                "I",
                "areaKey",
                world.prefecture(),
                "startedOn",
                "2020-01-24",
                "rulePack",
                "covid-19/2020-early",
                "timeZone",
                "Asia/Shanghai",
                "inventedPeople",
                true);
        assertThat(titles(api, "response/already-active", () -> api.post("/api/responses", response)))
                .containsExactly("Not possible as things stand", "目前无法办理", "目前無法辦理");
    }

    @Test
    void each_kind_has_a_title_of_its_own_in_each_language() {
        var texts = new Texts();
        for (var language : Language.values()) {
            assertThat(Arrays.stream(Kind.values()).map(kind -> texts.say(language, "kind." + kind.name())))
                    .as(language.tag())
                    .doesNotHaveDuplicates()
                    .noneMatch(title -> title.startsWith("kind."));
        }
    }

    private static List<String> titles(Api api, String code, java.util.function.Supplier<Api.Answer> refused) {
        return LANGUAGES.stream()
                .map(language -> {
                    api.in(language);
                    var answer = refused.get();
                    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
                    assertThat(answer.code()).isEqualTo(code);
                    return answer.body().path("title").asString();
                })
                .toList();
    }
}
