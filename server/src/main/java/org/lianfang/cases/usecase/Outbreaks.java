package org.lianfang.cases.usecase;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.lianfang.cases.model.AnalysisRules;
import org.lianfang.cases.model.CaseFact;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Chains;
import org.lianfang.cases.model.Outbreak;
import org.lianfang.cases.store.CaseFacts;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.springframework.stereotype.Component;

/// The cases of an area as every analysis begins with them: those that are a source of infection by the pack.
@Component
class Outbreaks {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_DAYS = 732;
    private static final int MOST_CASES = 100_000;

    private final CaseFacts facts;
    private final RulesHere rules;

    Outbreaks(CaseFacts facts, RulesHere rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /// Inside the caller's own transaction, which sees what the caller may see.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/span-not-possible`, `cases/no-case-rules`,
    ///     `cases/too-many-cases`
    Outbreak in(AreaKey area, LocalDate from, LocalDate to) {
        Access.requireWithin(area);
        if (from.isBefore(EARLIEST)
                || to.isAfter(LATEST)
                || to.isBefore(from)
                || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw CasesRefusal.SPAN_NOT_POSSIBLE.with("days", LONGEST_DAYS);
        }
        var here = rules.in(area).needed();
        var found = facts.in(area, here.cases().infected(), here.zone(), MOST_CASES + 1);
        if (found.size() > MOST_CASES) {
            throw tooMany(MOST_CASES);
        }
        var ordered = found.stream()
                .sorted(Comparator.comparing((CaseFact fact) -> fact.days().best())
                        .thenComparing(CaseFact::id))
                .toList();
        var chains = Chains.of(ordered, facts.edges(area), facts.infectedFromOutside(area));
        return new Outbreak(ordered, chains, new Outbreak.Span(area, from, to));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-analysis-rules`
    AnalysisRules rules(AreaKey area) {
        return rules.response(area)
                .map(Response::rules)
                .flatMap(AnalysisRules::of)
                .orElseThrow(CasesRefusal.NO_ANALYSIS_RULES::with);
    }

    /// From which pack the rules come.
    String pack(AreaKey area) {
        return rules.in(area).pack();
    }

    static RuntimeException tooMany(int most) {
        return CasesRefusal.TOO_MANY_CASES.with("most", most);
    }
}
