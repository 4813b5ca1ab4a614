package org.lianfang.territory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Refusal;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Polygon;

class OutlineReaderTests {

    @Test
    void published_outlines_come_out_counter_clockwise_and_without_repeated_points() {
        var outlines = new OutlineReader().read(TestOutlines.yiyang());

        assertThat(outlines)
                .extracting(Outline::code)
                .contains("430902", "430903", "430921", "430922", "430923", "430981");
        assertThat(outlines).allSatisfy(outline -> {
            assertThat(outline.shape().isValid()).isTrue();
            assertThat(outline.repairs().ringsTurned()).isPositive();
            for (var number = 0; number < outline.shape().getNumGeometries(); number++) {
                var polygon = (Polygon) outline.shape().getGeometryN(number);
                assertThat(Orientation.isCCW(polygon.getExteriorRing().getCoordinateSequence()))
                        .isTrue();
            }
            var points = outline.shape().getCoordinates();
            for (var number = 1; number < points.length; number++) {
                assertThat(points[number].equals2D(points[number - 1])).isFalse();
            }
        });
        assertThat(outlines.stream()
                        .mapToInt(one -> one.repairs().repeatedPoints())
                        .sum())
                .isPositive();
    }

    @Test
    void a_bow_tie_is_made_valid() {
        var outlines = new OutlineReader().read(collection("[[[0,0],[2,2],[2,0],[0,2],[0,0]]]"));

        assertThat(outlines.getFirst().shape().isValid()).isTrue();
        assertThat(outlines.getFirst().repairs().madeValid()).isTrue();
    }

    @Test
    void an_open_ring_is_closed_and_a_line_is_left_out() {
        assertThat(new OutlineReader().read(collection("[[[0,0],[1,0],[1,1]]]")))
                .hasSize(1);
        assertThat(new OutlineReader().read(collection("[[[0,0],[1,0]]]"))).isEmpty();
    }

    @Test
    void what_is_no_feature_collection_is_refused() {
        for (var text : List.of("", "[]", "{\"type\":\"FeatureCollection\"}", "code,name")) {
            assertThatThrownBy(() -> new OutlineReader().read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("territory/geojson-not-valid");
        }
    }

    @Test
    void areas_missing_in_the_file_are_drawn_as_squares_that_touch_nobody() {
        var outlines = new OutlineReader().read(TestOutlines.yiyang());
        var shapes = new java.util.HashMap<AreaKey, org.locationtech.jts.geom.Geometry>();
        outlines.forEach(outline -> shapes.put(AreaKey.of(outline.code()), outline.shape()));
        var statistical = List.of(AreaKey.of("430971"), AreaKey.of("430972"));
        var children =
                new java.util.ArrayList<>(shapes.keySet().stream().sorted().toList());
        children.addAll(statistical);

        var pieces = Pieces.join(java.util.Optional.empty(), children, Map.copyOf(shapes));

        assertThat(pieces.children()).hasSize(8);
        assertThat(statistical).allSatisfy(area -> {
            var square = java.util.Objects.requireNonNull(pieces.children().get(area));
            assertThat(square.schematic()).isTrue();
            assertThat(square.outline().intersects(pieces.whole().outline())).isFalse();
        });
        assertThat(pieces.children().values().stream().filter(Pieces.Shape::schematic))
                .hasSize(2);
    }

    private static byte[] collection(String rings) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"adcode\":\"430902\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + rings + "}}]}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
