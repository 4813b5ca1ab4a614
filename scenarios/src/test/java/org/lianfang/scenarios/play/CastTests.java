package org.lianfang.scenarios.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianfang.scenarios.city.Yiyang;
import org.lianfang.scenarios.ground.Village;

class CastTests {

    private final Cast yiyang = Cast.of(new Yiyang());

    @Test
    void without_a_wish_the_three_named_townships_are_registered() {
        assertThat(townships(yiyang.registered(0))).containsExactlyInAnyOrder("430903110", "430902005", "430923106");
    }

    @Test
    void more_people_come_by_whole_townships_until_there_are_enough() {
        var villages = yiyang.registered(250_000);
        assertThat(townships(villages))
                .contains("430903110", "430902005", "430923106")
                .hasSizeGreaterThan(3);
        long people = villages.stream()
                .flatMap(village -> yiyang.households().of(village).stream())
                .mapToLong(home -> home.members().size())
                .sum();
        assertThat(people).isBetween(250_000L, 350_000L);
        for (var township : townships(villages)) {
            assertThat(villages.stream().filter(v -> v.division().township().equals(township)))
                    .hasSameSizeAs(yiyang.villages().stream()
                            .filter(v -> v.division().township().equals(township))
                            .toList());
        }
    }

    private static List<String> townships(List<Village> villages) {
        return villages.stream().map(v -> v.division().township()).distinct().toList();
    }
}
