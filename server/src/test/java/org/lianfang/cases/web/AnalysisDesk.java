package org.lianfang.cases.web;

import static org.lianfang.gates.GateWorld.ok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianfang.cases.CaseWorld;
import org.lianfang.support.Api;
import tools.jackson.databind.JsonNode;

/// Somebody who looks at the cases of a whole prefecture together.
record AnalysisDesk(int port, CaseWorld world) {

    static final String HEAD = "case_id,symptom_onset,confirm_date,age,infection_source\n";

    static AnalysisDesk at(int port) {
        return new AnalysisDesk(port, CaseWorld.at(port, "4425"));
    }

    /// Signs in each time: sessions end when the clock jumps.
    Api api() {
        return Api.asHolderOf(port, "INVESTIGATOR", world.area());
    }

    /// Of both villages.
    String township() {
        return world.village().substring(0, 9) + "0".repeat(9);
    }

    String otherVillage() {
        return world.village().substring(0, 9) + "201000000";
    }

    String westVillage() {
        return world.testing().places().westVillage();
    }

    void upload(String area, String name, String file) {
        upload(area, name, file.getBytes(StandardCharsets.UTF_8));
    }

    void upload(String area, String name, byte[] file) {
        ok(api().upload("/api/line-lists/import?area=" + area + "&name=" + name, "list.csv", file, Map.of()));
    }

    JsonNode ask(String what, String area, String from, String to) {
        return ok(api().get(path(what, area, from, to)));
    }

    static String path(String what, String area, String from, String to) {
        return "/api/cases/analysis/" + what + "?area=" + area + "&from=" + from + "&to=" + to;
    }

    /// @param month in which a case of the two villages fell ill
    String idOf(String number, String month) {
        var graph = ask("chains", township(), month + "-01", month + "-28");
        return IntStream.range(0, graph.path("numbers").size())
                .filter(place -> graph.path("numbers").path(place).asString().equals(number))
                .mapToObj(place -> graph.path("ids").path(place).asString())
                .findFirst()
                .orElseThrow();
    }

    JsonNode infected(String id, Map<String, Object> infection) {
        return ok(api().put("/api/cases/" + id + "/infection", infection));
    }

    /// A case for each, so many on each day in turn.
    ///
    /// @param days such as `2019-08-0`, to which 1, 2, … is added
    static String onsets(String letter, String days, int... counts) {
        var rows = new StringBuilder();
        var number = 0;
        for (var day = 0; day < counts.length; day++) {
            for (var one = 0; one < counts[day]; one++) {
                rows.append(letter)
                        .append(++number)
                        .append(',')
                        .append(days)
                        .append(day + 1)
                        .append(",,,\n");
            }
        }
        return rows.toString();
    }

    /// Somebody is looked for among the cases of early February 2020.
    static Map<String, Object> search(String area, String word) {
        return Map.of("areaKey", area, "firstDay", "2020-02-01", "lastDay", "2020-02-10", "word", word);
    }

    /// What a curve says of a group; nothing when it is not in it.
    static List<Integer> counts(JsonNode curve, String key) {
        return curve.path("groups")
                .valueStream()
                .filter(one -> one.path("key").asString().equals(key))
                .flatMap(one -> one.path("counts").valueStream())
                .map(JsonNode::asInt)
                .toList();
    }
}
