package org.lianfang.territory.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lianfang.kernel.area.AreaKey;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/// How an area is drawn: its outline and those of its children.
///
/// @param schematic whether an outline is invented; true outlines come from a boundary file
public record Pieces(Shape whole, Map<AreaKey, Shape> children) {

    public record Shape(Geometry outline, boolean schematic) {}

    /// Details smaller than this are dropped, in degrees (about 100 m).
    private static final double DETAIL = 0.001;

    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(SchematicPieces.GRID));

    /// Cuts an outline into schematic children.
    public static Pieces cut(AreaKey area, Shape whole, List<AreaKey> children) {
        var pieces = new LinkedHashMap<AreaKey, Shape>();
        if (!children.isEmpty()) {
            var cut = SchematicPieces.cut(whole.outline, children.size(), area.value());
            for (var number = 0; number < cut.size(); number++) {
                pieces.put(children.get(number), new Shape(OutlineReader.counterClockwise(cut.get(number)), true));
            }
        }
        return new Pieces(whole, pieces);
    }

    /// Joins true outlines of children. Children without one are drawn as squares below the map: their siblings
    /// fill the area already.
    public static Pieces join(Optional<Geometry> own, List<AreaKey> children, Map<AreaKey, Geometry> outlines) {
        var known = children.stream().filter(outlines::containsKey).toList();
        var simple = simplified(
                known.stream().map(outlines::get).map(Objects::requireNonNull).toList());
        var pieces = new LinkedHashMap<AreaKey, Shape>();
        for (var number = 0; number < known.size(); number++) {
            pieces.put(known.get(number), new Shape(simple.get(number), false));
        }
        var whole = own.map(Pieces::simplified).orElseGet(() -> united(simple));
        var missing = new ArrayList<>(children);
        missing.removeAll(known);
        for (var number = 0; number < missing.size(); number++) {
            pieces.put(missing.get(number), new Shape(square(whole, known.size(), number), true));
        }
        return new Pieces(new Shape(whole, false), pieces);
    }

    /// An outline on the grid, without details nobody sees.
    public static Geometry simplified(Geometry outline) {
        return simplified(List.of(outline)).getFirst();
    }

    /// A square for areas of which nothing is known.
    public static Geometry anySquare() {
        return square(0, 0, 1);
    }

    private static List<Geometry> simplified(Collection<Geometry> outlines) {
        var simple = CoverageSimplifier.simplify(outlines.toArray(Geometry[]::new), DETAIL);
        var onGrid = new ArrayList<Geometry>();
        for (var one : simple) {
            onGrid.add(OutlineReader.counterClockwise(onGrid(one)));
        }
        return onGrid;
    }

    /// Rounds each point alone, so that neighbours still share their points.
    private static Geometry onGrid(Geometry shape) {
        var rounded = GeometryPrecisionReducer.reducePointwise(shape, SHAPES.getPrecisionModel());
        return rounded.isValid() ? rounded : GeometryFixer.fix(rounded);
    }

    private static Geometry united(Collection<Geometry> outlines) {
        return OutlineReader.counterClockwise(onGrid(OverlayNGRobust.union(outlines)));
    }

    private static Geometry square(Geometry whole, int known, int number) {
        var side = Math.sqrt(whole.getArea() / Math.max(1, known)) / 3;
        var box = whole.getEnvelopeInternal();
        return square(box.getMinX() + number * side * 1.2, box.getMinY() - side * 1.2, side);
    }

    private static Geometry square(double west, double south, double side) {
        var precision = SHAPES.getPrecisionModel();
        var left = precision.makePrecise(west);
        var bottom = precision.makePrecise(south);
        var right = precision.makePrecise(west + side);
        var top = precision.makePrecise(south + side);
        return SHAPES.createPolygon(new Coordinate[] {
            new Coordinate(left, bottom),
            new Coordinate(right, bottom),
            new Coordinate(right, top),
            new Coordinate(left, top),
            new Coordinate(left, bottom)
        });
    }
}
