package org.lianfang.testing.planning;

import org.lianfang.testing.model.TestingRefusal;

/// A point on the map, in degrees.
public record Spot(double longitude, double latitude) {

    private static final double METRES_PER_DEGREE = 111_195;

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/spot-not-valid`
    public Spot {
        if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
            throw TestingRefusal.SPOT_NOT_VALID.with();
        }
    }

    /// As the crow flies. Exact enough for a walk.
    public int metresTo(Spot other) {
        var north = (other.latitude - latitude) * METRES_PER_DEGREE;
        var east = (other.longitude - longitude)
                * METRES_PER_DEGREE
                * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return (int) Math.round(Math.hypot(north, east));
    }

    /// Whether the straight ways from one point to another meet on their way; ways from or to the same point do not.
    public static boolean cross(Spot from, Spot to, Spot otherFrom, Spot otherTo) {
        return side(from, to, otherFrom) * side(from, to, otherTo) < 0
                && side(otherFrom, otherTo, from) * side(otherFrom, otherTo, to) < 0;
    }

    private static double side(Spot from, Spot to, Spot point) {
        return Math.signum((to.longitude - from.longitude) * (point.latitude - from.latitude)
                - (to.latitude - from.latitude) * (point.longitude - from.longitude));
    }
}
