package org.lianfang.testing.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.RoundCosts;
import org.lianfang.testing.usecase.KeepingCosts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a round costs.
@RestController
@RequestMapping("/api/testing/rounds/{id}/costs")
class CostController {

    private final KeepingCosts keeping;

    CostController(KeepingCosts keeping) {
        this.keeping = keeping;
    }

    /// @param costs absent while nobody has entered any, as are the sums
    /// @param swabs that were not taken back, at stations of the area
    /// @param tests tubes with a result
    /// @param persons sampled, each once
    record CostView(
            @Nullable RoundCosts costs,
            long swabs,
            long tests,
            long persons,
            @Nullable BigDecimal total,
            @Nullable BigDecimal perPerson) {

        static CostView of(KeepingCosts.OfArea found) {
            var costs = found.costs();
            var spent = found.spent();
            return new CostView(
                    costs,
                    spent.swabs(),
                    spent.tests(),
                    spent.persons(),
                    costs == null ? null : spent.total(costs),
                    costs == null ? null : spent.perPerson(costs).orElse(null));
        }
    }

    @GetMapping
    CostView costs(@PathVariable UUID id, @RequestParam AreaKey area) {
        return CostView.of(keeping.of(id, area));
    }

    @PutMapping
    RoundCosts enter(@PathVariable UUID id, @RequestBody RoundCosts costs) {
        return keeping.enter(id, costs);
    }
}
