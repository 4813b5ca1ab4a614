package org.lianfang.testing.model;

import org.jspecify.annotations.Nullable;
import org.lianfang.response.RulePack;

/// For how many hours a tube may stay in a state; for ever where the pack says nothing.
///
/// Source: rules/covid-19/plan-9.yaml, testing.late
public record LateClocks(
        @Nullable Integer openHours,
        @Nullable Integer sealedHours,
        @Nullable Integer boxedHours,
        @Nullable Integer carriedHours,
        @Nullable Integer receivedHours) {

    public static LateClocks of(RulePack pack) {
        return new LateClocks(
                hours(pack, "open"),
                hours(pack, "sealed"),
                hours(pack, "boxed"),
                hours(pack, "carried"),
                hours(pack, "received"));
    }

    private static @Nullable Integer hours(RulePack pack, String state) {
        return pack.integer("testing.late." + state + "-hours").orElse(null);
    }
}
