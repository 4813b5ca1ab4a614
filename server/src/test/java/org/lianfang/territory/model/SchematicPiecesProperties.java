package org.lianfang.territory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class SchematicPiecesProperties {

    private static final List<Geometry> COUNTIES = counties();

    @Property(tries = 40)
    void pieces_fill_the_area_and_meet_exactly(
            @ForAll @IntRange(max = 5) int county, @ForAll @IntRange(min = 1, max = 40) int count, @ForAll long seed) {
        var whole = COUNTIES.get(county);
        var pieces = SchematicPieces.cut(whole, count, seed);

        assertThat(pieces).hasSize(count).noneMatch(Geometry::isEmpty);
        assertThat(CoverageValidator.isValid(pieces.toArray(Geometry[]::new))).isTrue();
        assertThat(pieces.stream().mapToDouble(Geometry::getArea).sum()).isCloseTo(whole.getArea(), within(1e-4));
        var union = OverlayNGRobust.union(pieces);
        assertThat(OverlayNGRobust.overlay(
                                union, whole, org.locationtech.jts.operation.overlayng.OverlayNG.SYMDIFFERENCE)
                        .getArea())
                .isLessThan(whole.getArea() * 1e-3);
    }

    @Property(tries = 10)
    void the_same_question_has_the_same_answer(@ForAll @IntRange(min = 2, max = 30) int count, @ForAll long seed) {
        assertThat(SchematicPieces.cut(COUNTIES.getFirst(), count, seed))
                .isEqualTo(SchematicPieces.cut(COUNTIES.getFirst(), count, seed));
    }

    @Property(tries = 20)
    void pieces_are_of_about_the_same_size(@ForAll @IntRange(min = 2, max = 30) int count, @ForAll long seed) {
        var whole = COUNTIES.get(2);
        var smallest = SchematicPieces.cut(whole, count, seed).stream()
                .mapToDouble(Geometry::getArea)
                .min()
                .orElseThrow();
        assertThat(smallest).isGreaterThan(whole.getArea() / count / 8);
    }

    private static List<Geometry> counties() {
        return new OutlineReader()
                .read(TestOutlines.yiyang()).stream()
                        .map(outline -> Pieces.simplified(outline.shape()))
                        .toList();
    }
}
