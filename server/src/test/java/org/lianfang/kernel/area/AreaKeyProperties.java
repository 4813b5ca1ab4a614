package org.lianfang.kernel.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AreaKeyProperties {

    private static final long LAST = 999_999_999_999_999_999L;

    @Property
    void a_key_survives_being_written(@ForAll("keys") AreaKey key) {
        assertThat(AreaKey.of(key.toString())).isEqualTo(key);
        assertThat(key.toString()).hasSize(18).startsWith(key.divisionCode());
    }

    @Property
    void an_area_contains_itself_and_its_whole_path_contains_it(@ForAll("keys") AreaKey key) {
        assertThat(key.contains(key)).isTrue();
        var steps = 0;
        for (var above = key.parent(); above.isPresent(); above = above.get().parent()) {
            assertThat(above.get().contains(key)).isTrue();
            assertThat(above.get().level()).isLessThan(key.level());
            steps++;
        }
        assertThat(steps).isBetween(key.equals(AreaKey.NATION) ? 0 : 1, 7);
    }

    @Property
    void two_areas_are_one_inside_the_other_or_apart(@ForAll("keys") AreaKey one, @ForAll("keys") AreaKey other) {
        var share = one.low() < other.high() && other.low() < one.high();
        assertThat(share).isEqualTo(one.contains(other) || other.contains(one));
    }

    @Property
    void the_nearest_parent_has_no_area_between(@ForAll("keys") AreaKey key) {
        key.parent().ifPresent(parent -> {
            for (var level : AreaLevel.values()) {
                var at = key.at(level);
                assertThat(at.equals(key) || at.contains(parent) || parent.equals(at))
                        .isTrue();
            }
        });
    }

    @Property
    void a_scope_contains_an_area_exactly_when_one_of_its_areas_does(
            @ForAll("few") List<AreaKey> areas, @ForAll("keys") AreaKey asked) {
        var scope = AreaScope.of(areas);
        if (areas.stream().anyMatch(area -> area.contains(asked))) {
            assertThat(scope.contains(asked)).isTrue();
        }
        if (asked.level() == AreaLevel.CELL) {
            assertThat(scope.contains(asked)).isEqualTo(areas.stream().anyMatch(area -> area.contains(asked)));
        }
    }

    @Property
    void ranges_of_a_scope_ascend_and_do_not_touch(@ForAll("few") List<AreaKey> areas) {
        var ranges = AreaScope.of(areas).ranges();
        for (var number = 1; number < ranges.size(); number++) {
            assertThat(ranges.get(number).low())
                    .isGreaterThan(ranges.get(number - 1).high());
        }
    }

    @Property
    void the_union_of_scopes_does_not_depend_on_the_order(
            @ForAll("few") List<AreaKey> some, @ForAll("few") List<AreaKey> others) {
        var all = new java.util.ArrayList<>(some);
        all.addAll(others);
        assertThat(AreaScope.of(some).union(AreaScope.of(others))).isEqualTo(AreaScope.of(all));
        assertThat(AreaScope.of(others).union(AreaScope.of(some))).isEqualTo(AreaScope.of(all));
    }

    @Provide
    Arbitrary<AreaKey> keys() {
        var digits = Arbitraries.of(0, 2, 4, 6, 9, 12, 15, 18);
        // Small numbers make neighbours, parents and children likely.
        var near = Arbitraries.longs().between(430_900_000_000_000_000L, 430_902_002_002_002_002L);
        var anywhere = Arbitraries.longs().between(0, LAST);
        return net.jqwik.api.Combinators.combine(Arbitraries.oneOf(List.of(near, anywhere)), digits)
                .as((value, kept) -> new AreaKey(value - value % width(kept)));
    }

    @Provide
    Arbitrary<List<AreaKey>> few() {
        return keys().list().ofMaxSize(6);
    }

    private static long width(int digits) {
        for (var level : AreaLevel.values()) {
            if (level.digits() == digits) {
                return level.width();
            }
        }
        throw new IllegalArgumentException("No level has " + digits + " digits");
    }
}
