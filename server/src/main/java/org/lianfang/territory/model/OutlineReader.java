package org.lianfang.territory.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.territory.TerritoryRefusal;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads GeoJSON feature collections of polygons joined to areas by the property `adcode`.
public final class OutlineReader {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int SMALLEST_RING = 4;
    /// Whole provinces have less; read into memory it takes ten times as much.
    private static final int LARGEST_BYTES = 16 << 20;

    private int repeated;
    private int turned;

    /// Features that are not polygons or have no code are left out.
    ///
    /// @throws Refusal `territory/geojson-not-valid`
    public List<Outline> read(byte[] geoJson) {
        if (geoJson.length > LARGEST_BYTES) {
            throw KernelRefusal.TOO_LARGE.with("limit", "16 MB");
        }
        var outlines = new ArrayList<Outline>();
        try {
            var features = JsonMapper.shared().readTree(geoJson).path("features");
            if (!features.isArray()) {
                throw TerritoryRefusal.GEOJSON_NOT_VALID.with();
            }
            for (var feature : features) {
                outline(feature).ifPresent(outlines::add);
            }
        } catch (JacksonException | IllegalArgumentException notGeoJson) {
            throw TerritoryRefusal.GEOJSON_NOT_VALID.with();
        }
        return outlines;
    }

    private Optional<Outline> outline(JsonNode feature) {
        repeated = 0;
        turned = 0;
        var code = feature.path("properties").path("adcode").asString("").strip();
        var coordinates = feature.path("geometry").path("coordinates");
        var polygons = new ArrayList<Polygon>();
        switch (feature.path("geometry").path("type").asString("")) {
            case "Polygon" -> polygon(coordinates).ifPresent(polygons::add);
            case "MultiPolygon" -> coordinates.forEach(one -> polygon(one).ifPresent(polygons::add));
            default -> {
                return Optional.empty();
            }
        }
        if (code.isEmpty() || polygons.isEmpty()) {
            return Optional.empty();
        }
        Geometry shape = polygons.size() == 1
                ? polygons.getFirst()
                : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        var valid = shape.isValid();
        return Optional.of(new Outline(
                code,
                valid ? shape : counterClockwise(GeometryFixer.fix(shape)),
                new Outline.Repairs(repeated, turned, !valid)));
    }

    private Optional<Polygon> polygon(JsonNode rings) {
        var read = new ArrayList<LinearRing>();
        for (var ring : rings) {
            ring(ring, read.isEmpty()).ifPresent(read::add);
        }
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(SHAPES.createPolygon(
                        read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new)));
    }

    private Optional<LinearRing> ring(JsonNode points, boolean outer) {
        var kept = new ArrayList<Coordinate>();
        for (var point : points) {
            var next = new Coordinate(point.path(0).asDouble(), point.path(1).asDouble());
            if (kept.isEmpty() || !kept.getLast().equals2D(next)) {
                kept.add(next);
            } else {
                repeated++;
            }
        }
        if (!kept.isEmpty() && !kept.getFirst().equals2D(kept.getLast())) {
            kept.add(kept.getFirst().copy());
        }
        if (kept.size() < SMALLEST_RING) {
            return Optional.empty();
        }
        var ring = SHAPES.createLinearRing(kept.toArray(Coordinate[]::new));
        if (Orientation.isCCW(ring.getCoordinateSequence()) == outer) {
            return Optional.of(ring);
        }
        turned++;
        return Optional.of(ring.reverse());
    }

    /// Polygons with their outer rings counter-clockwise and holes clockwise.
    public static Geometry counterClockwise(Geometry shape) {
        var polygons = new ArrayList<Polygon>();
        for (var number = 0; number < shape.getNumGeometries(); number++) {
            if (shape.getGeometryN(number) instanceof Polygon polygon && !polygon.isEmpty()) {
                var holes = new LinearRing[polygon.getNumInteriorRing()];
                for (var hole = 0; hole < holes.length; hole++) {
                    holes[hole] = turned(polygon.getInteriorRingN(hole), false);
                }
                polygons.add(SHAPES.createPolygon(turned(polygon.getExteriorRing(), true), holes));
            }
        }
        return polygons.size() == 1 ? polygons.getFirst() : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static LinearRing turned(LinearRing ring, boolean counterClockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
    }
}
