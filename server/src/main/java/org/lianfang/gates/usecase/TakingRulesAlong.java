package org.lianfang.gates.usecase;

import java.time.InstantSource;
import java.util.List;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.bundle.BundlePart;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.springframework.stereotype.Service;

/// The rules in force at a gate, as the pack gives them: from which temperature it is a fever, how far a clock may be
/// off.
@Service
class TakingRulesAlong implements BundlePart {

    private static final List<String> PREFIXES = List.of("gates.", "clock.");

    private final Responses responses;
    private final InstantSource clock;

    TakingRulesAlong(Responses responses, InstantSource clock) {
        this.responses = responses;
        this.clock = clock;
    }

    /// @param id key of the rule in the pack
    /// @param pack and version that it comes from
    record Rule(String id, String value, String unit, String pack) {}

    @Override
    public String name() {
        return "gates.rules";
    }

    @Override
    public Permission right() {
        return Permission.RECORD_CROSSINGS;
    }

    /// @throws Refusal `kernel/outside-your-area`
    @Override
    @Needs(Permission.RECORD_CROSSINGS)
    public Given give(Asked asked) {
        Access.requireWithin(asked.area());
        var items =
                responses.currentFor(asked.area()).map(TakingRulesAlong::rules).orElse(List.of());
        return new Given(clock.instant(), true, null, items);
    }

    private static List<Rule> rules(Response response) {
        var pack = response.rules();
        return pack.values().entrySet().stream()
                .filter(rule -> PREFIXES.stream().anyMatch(rule.getKey()::startsWith))
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(rule -> new Rule(
                        rule.getKey(),
                        rule.getValue().value(),
                        rule.getValue().unit(),
                        pack.id() + " " + pack.version()))
                .toList();
    }
}
