package org.lianfang.territory.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// Cuts an area into as many pieces of about the same size, for areas whose true outlines are not known. The same
/// area and number give the same pieces. Pieces fill the area; where two touch they share the same line, because
/// all lines are crossed with each other once and the pieces are put together from the faces between them.
public final class SchematicPieces {

    /// Points lie on a grid of this many to the degree (about a metre).
    public static final double GRID = 100_000;

    private static final int EVENING_ROUNDS = 4;
    private static final int ROWS = 4;

    private final GeometryFactory shapes = new GeometryFactory(new PrecisionModel(GRID));
    private final Geometry whole;
    private final IndexedPointInAreaLocator inside;

    private SchematicPieces(Geometry whole) {
        this.whole = whole;
        this.inside = new IndexedPointInAreaLocator(whole);
    }

    /// @param whole on the grid
    /// @param seed decides where the cuts run
    /// @return `count` pieces, from north to south and west to east
    public static List<Geometry> cut(Geometry whole, int count, long seed) {
        return count == 1 ? List.of(whole) : new SchematicPieces(whole).cut(count, seed);
    }

    private List<Geometry> cut(int count, long seed) {
        var sites = scattered(count, new SplittableRandom(seed));
        for (var round = 0; round < EVENING_ROUNDS; round++) {
            sites = evened(sites);
        }
        var box = whole.getEnvelopeInternal();
        sites.sort(Comparator.comparingInt((Coordinate site) ->
                        (int) Math.floor((box.getMaxY() - site.y) / (box.getHeight() + 1e-9) * ROWS))
                .thenComparingDouble(site -> site.x));
        return pieces(sites);
    }

    private List<Coordinate> scattered(int count, SplittableRandom random) {
        var box = whole.getEnvelopeInternal();
        var sites = new ArrayList<Coordinate>();
        while (sites.size() < count) {
            var site = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            shapes.getPrecisionModel().makePrecise(site);
            if (inside.locate(site) == Location.INTERIOR && !sites.contains(site)) {
                sites.add(site);
            }
        }
        return sites;
    }

    /// Each site moves to the middle of its piece, if that lies inside.
    private List<Coordinate> evened(List<Coordinate> sites) {
        var evened = new ArrayList<Coordinate>();
        for (var piece : pieces(sites)) {
            var middle = piece.getCentroid().getCoordinate().copy();
            shapes.getPrecisionModel().makePrecise(middle);
            if (inside.locate(middle) != Location.INTERIOR || evened.contains(middle)) {
                middle = piece.getInteriorPoint().getCoordinate();
            }
            evened.add(middle);
        }
        return evened;
    }

    private List<Geometry> pieces(List<Coordinate> sites) {
        var faces = new ArrayList<List<Geometry>>();
        sites.forEach(site -> faces.add(new ArrayList<>()));
        for (var face : faces(sites)) {
            var point = face.getInteriorPoint().getCoordinate();
            if (inside.locate(point) == Location.INTERIOR) {
                faces.get(nearest(sites, point)).add(face);
            }
        }
        // Where a ring begins depends on memory addresses until it is normalised.
        return faces.stream()
                .map(own -> CoverageUnion.union(own.toArray(Geometry[]::new)).norm())
                .toList();
    }

    private List<Polygon> faces(List<Coordinate> sites) {
        var clip = new Envelope(whole.getEnvelopeInternal());
        clip.expandBy(clip.getWidth(), clip.getHeight());
        var builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        builder.setClipEnvelope(clip);
        var rings = new ArrayList<Geometry>();
        rings.addAll(LinearComponentExtracter.getLines(builder.getDiagram(shapes)));
        rings.addAll(LinearComponentExtracter.getLines(whole));
        var polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(rings, shapes, shapes.getPrecisionModel()));
        var faces = new ArrayList<Polygon>();
        for (var face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    private static int nearest(List<Coordinate> sites, Coordinate point) {
        var nearest = 0;
        for (var number = 1; number < sites.size(); number++) {
            if (sites.get(number).distance(point) < sites.get(nearest).distance(point)) {
                nearest = number;
            }
        }
        return nearest;
    }
}
