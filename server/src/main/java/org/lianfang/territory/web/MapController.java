package org.lianfang.territory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.model.Pieces;
import org.lianfang.territory.usecase.DrawingMaps;
import org.lianfang.territory.usecase.ImportingBoundaries;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Maps as GeoJSON, and boundary files.
@RestController
class MapController {

    private static final String GEO_JSON = "application/geo+json";

    private final DrawingMaps drawing;
    private final ImportingBoundaries importing;

    MapController(DrawingMaps drawing, ImportingBoundaries importing) {
        this.drawing = drawing;
        this.importing = importing;
    }

    record FeatureCollection(
            @Schema(allowableValues = "FeatureCollection") String type, List<Feature> features) {}

    record Feature(@Schema(allowableValues = "Feature") String type, Properties properties, Shape geometry) {}

    /// @param schematic whether the outline is invented
    /// @param self true on the area itself, absent on its children
    record Properties(
            AreaKey areaKey,
            String name,
            String pinyin,
            AreaLevel level,
            boolean schematic,
            @Nullable Boolean self) {}

    /// @param coordinates always of a `MultiPolygon`: polygons, rings, points of longitude and latitude
    record Shape(@Schema(allowableValues = "MultiPolygon") String type, List<List<List<double[]>>> coordinates) {}

    @GetMapping("/api/areas/{key}/map")
    @AnsweredAs(GEO_JSON)
    ResponseEntity<FeatureCollection> map(@PathVariable AreaKey key) {
        var map = drawing.draw(key);
        var features = new ArrayList<Feature>();
        features.add(feature(map.self(), map.pieces().whole(), true));
        for (var child : map.children()) {
            features.add(feature(
                    child, Objects.requireNonNull(map.pieces().children().get(child.key())), null));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(GEO_JSON))
                .body(new FeatureCollection("FeatureCollection", features));
    }

    @PostMapping("/api/territory/boundaries")
    ImportingBoundaries.Report boundaries(@RequestParam("file") MultipartFile file) {
        try {
            return importing.take(Objects.requireNonNullElse(file.getOriginalFilename(), "file"), file.getBytes());
        } catch (IOException unreadable) {
            throw TerritoryRefusal.GEOJSON_NOT_VALID.with();
        }
    }

    private static Feature feature(Area area, Pieces.Shape shape, @Nullable Boolean self) {
        return new Feature(
                "Feature",
                new Properties(area.key(), area.name(), area.pinyin(), area.level(), shape.schematic(), self),
                new Shape("MultiPolygon", polygons(shape.outline())));
    }

    private static List<List<List<double[]>>> polygons(Geometry outline) {
        var polygons = new ArrayList<List<List<double[]>>>();
        for (var number = 0; number < outline.getNumGeometries(); number++) {
            if (outline.getGeometryN(number) instanceof Polygon polygon) {
                var rings = new ArrayList<List<double[]>>();
                rings.add(points(polygon.getExteriorRing()));
                for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    rings.add(points(polygon.getInteriorRingN(hole)));
                }
                polygons.add(rings);
            }
        }
        return polygons;
    }

    private static List<double[]> points(LineString ring) {
        var points = new ArrayList<double[]>();
        for (var point : ring.getCoordinates()) {
            points.add(new double[] {point.x, point.y});
        }
        return points;
    }
}
