package org.lianfang.passes.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.web.Page;
import org.lianfang.passes.model.HandChange;
import org.lianfang.passes.model.LocalRule;
import org.lianfang.passes.usecase.LocalRuleEntry;
import org.lianfang.passes.usecase.MakingRulesStricter;
import org.lianfang.territory.Areas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Stricter rules of areas over HTTP.
@RestController
@RequestMapping("/api/passes/local-rules")
class LocalRuleController {

    private final MakingRulesStricter making;
    private final Areas areas;

    LocalRuleController(MakingRulesStricter making, Areas areas) {
        this.making = making;
        this.areas = areas;
    }

    @PostMapping
    LocalRuleView propose(@RequestBody LocalRuleEntry entry) {
        return view(making.propose(entry));
    }

    @GetMapping
    Page<LocalRuleView> list(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(making.of(area, Page.afterId(after), size + 1), size, (LocalRule rule) -> rule.id())
                .map(this::view);
    }

    @PostMapping("/{id}/approve")
    LocalRuleView approve(@PathVariable UUID id) {
        return view(making.decide(id, HandChange.Outcome.APPROVED));
    }

    @PostMapping("/{id}/refuse")
    LocalRuleView refuse(@PathVariable UUID id) {
        return view(making.decide(id, HandChange.Outcome.REFUSED));
    }

    @PostMapping("/{id}/end")
    LocalRuleView end(@PathVariable UUID id) {
        return view(making.end(id));
    }

    private LocalRuleView view(LocalRule rule) {
        var place = areas.places(Set.of(rule.area()), AreaLevel.COUNTY).get(rule.area());
        return LocalRuleView.of(rule, place);
    }
}
