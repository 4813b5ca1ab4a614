package org.lianfang.testing.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.response.RulePack;

/// What a rule pack says about testing, ready for the hot path.
///
/// @param pools absent when the pack knows no testing: then there are no rounds
/// @param tubeSizes swabs for which there are tubes
/// @param roundHours in how many hours a round is to be done
/// @param campaign when a chain of rounds may end; absent when the pack does not say
/// @param toleranceSeconds how far a device's clock may be off
public record TestingRules(
        @Nullable PoolSizes pools,
        List<Integer> tubeSizes,
        @Nullable Integer roundHours,
        @Nullable StopRule campaign,
        @Nullable Integer toleranceSeconds) {

    public static TestingRules of(RulePack pack) {
        return new TestingRules(
                pools(pack),
                sizes(pack),
                pack.integer("testing.round.hours").orElse(null),
                stopRule(pack),
                pack.integer("clock.tolerance-seconds").orElse(null));
    }

    /// The pool sizes of a round in which the community's tubes take so many swabs.
    ///
    /// @param asked the pack's own size when absent
    public PoolSizes poolsWith(@Nullable Integer asked) {
        if (pools == null) {
            throw TestingRefusal.NO_TESTING_RULES.with();
        }
        if (asked == null) {
            return pools;
        }
        if (!tubeSizes.contains(asked)) {
            throw TestingRefusal.POOL_SIZE_NOT_VALID.with(Map.of("size", asked, "sizes", tubeSizes));
        }
        return pools.withCommunity(asked);
    }

    private static @Nullable PoolSizes pools(RulePack pack) {
        var single = pack.integer("testing.pool.isolation-site");
        var household = pack.integer("testing.pool.sealed-building");
        var community = pack.integer("testing.pool.community");
        return single.isPresent() && household.isPresent() && community.isPresent()
                ? new PoolSizes(single.get(), household.get(), community.get())
                : null;
    }

    private static List<Integer> sizes(RulePack pack) {
        return pack.text("testing.tube.sizes").stream()
                .flatMap(sizes -> Stream.of(sizes.split(",", -1)))
                .map(Integer::valueOf)
                .toList();
    }

    private static @Nullable StopRule stopRule(RulePack pack) {
        var clean = pack.integer("testing.campaign.clean-rounds");
        var wait = pack.integer("testing.campaign.wait-days");
        return clean.isPresent() && wait.isPresent() ? new StopRule(clean.get(), wait.get()) : null;
    }
}
