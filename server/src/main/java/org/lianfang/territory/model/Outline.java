package org.lianfang.territory.model;

import org.locationtech.jts.geom.Geometry;

/// The outline of an area as a file gives it, put in order.
///
/// @param code division code of 2 to 12 digits (`adcode`)
/// @param shape valid, no point repeated, outer rings counter-clockwise as RFC 7946 wants
public record Outline(String code, Geometry shape, Repairs repairs) {

    /// What had to be put in order.
    public record Repairs(int repeatedPoints, int ringsTurned, boolean madeValid) {}
}
