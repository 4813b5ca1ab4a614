package org.lianfang.testing.model;

import java.time.Instant;

/// What all stations of an area did together in one hour.
///
/// @param begins of a full hour in the zone of the response
/// @param stations that took any sample
/// @param mostAtOne samples at the busiest of them
public record HourOfRound(Instant begins, int stations, long samples, long mostAtOne) {

    /// Of the same hour at other stations.
    public HourOfRound and(HourOfRound others) {
        return new HourOfRound(
                begins, stations + others.stations, samples + others.samples, Math.max(mostAtOne, others.mostAtOne));
    }
}
