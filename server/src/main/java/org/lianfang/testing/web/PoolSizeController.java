package org.lianfang.testing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.PoolTheory;
import org.lianfang.testing.usecase.AdvisingPoolSizes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which pool sizes save the most tests.
@RestController
class PoolSizeController {

    private final AdvisingPoolSizes advising;

    PoolSizeController(AdvisingPoolSizes advising) {
        this.advising = advising;
    }

    /// @param prevalence share of positives that was reckoned with
    /// @param best with the fewest tests
    /// @param sizes from 1 up; the best one at the end when it is larger than these
    record PoolSizesView(double prevalence, PoolSize best, List<PoolSize> sizes) {}

    /// @param testsPerPerson to be expected when members of positive pools are tested again singly
    record PoolSize(int swabs, double testsPerPerson) {

        static PoolSize of(PoolTheory.Size size) {
            return new PoolSize(size.swabs(), size.testsPerPerson());
        }
    }

    /// @param prevalence above 0 and below 1; or else
    /// @param round and `area`: what was observed there
    @GetMapping("/api/testing/pool-sizes")
    PoolSizesView poolSizes(
            @RequestParam @Nullable Double prevalence,
            @RequestParam @Nullable UUID round,
            @RequestParam @Nullable AreaKey area) {
        var theory = advising.at(prevalence, round, area);
        return new PoolSizesView(
                theory.prevalence(),
                PoolSize.of(theory.best()),
                theory.table().stream().map(PoolSize::of).toList());
    }
}
