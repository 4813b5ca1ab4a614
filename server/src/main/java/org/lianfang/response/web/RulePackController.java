package org.lianfang.response.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.response.RulePack;
import org.lianfang.response.usecase.LookingAtResponses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Rule packs over HTTP: every value with its unit, day and source.
@RestController
class RulePackController {

    private final LookingAtResponses looking;

    RulePackController(LookingAtResponses looking) {
        this.looking = looking;
    }

    record PackView(String id, String version, String hazard, Map<String, String> title, List<ValueView> values) {}

    record ValueView(String key, String value, String unit, LocalDate validFrom, String source) {}

    @GetMapping("/api/rule-packs")
    @SignedInOnly(because = "rules are public, and whoever is signed in works under them")
    List<PackView> all() {
        return looking.rulePacks().stream().map(RulePackController::view).toList();
    }

    private static PackView view(RulePack pack) {
        var values = pack.values().entrySet().stream()
                .map(entry -> new ValueView(
                        entry.getKey(),
                        entry.getValue().value(),
                        entry.getValue().unit(),
                        entry.getValue().validFrom(),
                        entry.getValue().source()))
                .toList();
        return new PackView(pack.id(), pack.version(), pack.hazard(), pack.title(), values);
    }
}
