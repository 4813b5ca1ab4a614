package org.lianfang.command.flow;

import java.util.Set;
import java.util.function.Consumer;
import org.lianfang.command.model.CaseIndicators;
import org.lianfang.command.store.CaseCounts;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Indicator;
import org.lianfang.indicators.Recount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Declares the counters of this module and counts them again when asked.
@Configuration(proxyBeanMethods = false)
class RecountingCases {

    @Bean
    Indicator casesConfirmed() {
        return new Indicator(CaseIndicators.CONFIRMED, Indicator.Kind.STOCK);
    }

    @Bean
    Indicator casesCured() {
        return new Indicator(CaseIndicators.CURED, Indicator.Kind.STOCK);
    }

    @Bean
    Indicator deaths() {
        return new Indicator(CaseIndicators.DEATHS, Indicator.Kind.STOCK);
    }

    @Bean
    Recount recountOfCases(CaseCounts counts) {
        return new FromEntries(counts);
    }

    private record FromEntries(CaseCounts counts) implements Recount {

        @Override
        public Set<String> indicators() {
            return Set.of(CaseIndicators.CONFIRMED, CaseIndicators.CURED, CaseIndicators.DEATHS);
        }

        @Override
        public void recount(Consumer<Count> found) {
            counts.recount(counted ->
                    CaseIndicators.countsOf(counted.area(), counted.change()).forEach(found));
        }
    }
}
