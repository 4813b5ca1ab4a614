package org.lianfang.scenarios.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.AYiyang;
import org.lianfang.scenarios.data.DataFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GatesTests {

    private static final List<Gate> GATES = AYiyang.generated().gates();

    @Test
    void there_are_52_gates_and_muzi_is_one_of_them() {
        assertThat(GATES).hasSize(52);
        assertThat(GATES).extracting(Gate::name).contains("平洞高速安化县木子互通").doesNotHaveDuplicates();
        assertThat(GATES).extracting(Gate::code).doesNotHaveDuplicates();
        assertThat(GATES).extracting(Gate::id).doesNotHaveDuplicates();
    }

    @Test
    void every_county_and_every_kind_of_gate_is_there() {
        assertThat(GATES.stream().map(gate -> gate.area().county()).collect(Collectors.toSet()))
                .isEqualTo(Set.of("430902", "430903", "430921", "430922", "430923", "430971", "430972", "430981"));
        assertThat(GATES.stream().map(Gate::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Gate.Kind.values());
    }

    @Test
    void every_gate_stands_inside_the_boundary_of_its_county() {
        var features = new JsonMapper()
                .readTree(DataFile.bytes("china-geojson/yiyang_4309.geojson"))
                .get("features");
        var checked = new HashSet<String>();
        for (var feature : features) {
            var county = feature.get("properties").get("adcode").asString();
            var ring = feature.get("geometry").get("coordinates").get(0);
            for (var gate : GATES) {
                if (gate.area().county().equals(county)) {
                    assertThat(isInside(
                                    ring, gate.position().lon(), gate.position().lat()))
                            .as(gate.name())
                            .isTrue();
                    checked.add(county);
                }
            }
        }
        assertThat(checked).hasSize(6);
    }

    private static boolean isInside(JsonNode ring, double x, double y) {
        boolean inside = false;
        var before = ring.get(ring.size() - 1);
        for (var point : ring) {
            double y1 = point.get(1).asDouble();
            double y2 = before.get(1).asDouble();
            double x1 = point.get(0).asDouble();
            double x2 = before.get(0).asDouble();
            if (y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
                inside = !inside;
            }
            before = point;
        }
        return inside;
    }
}
