package org.lianfang.testing.usecase;

import java.util.Set;
import java.util.function.Consumer;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Indicator;
import org.lianfang.indicators.Recount;
import org.lianfang.testing.model.Tally;
import org.lianfang.testing.store.TestingRecounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The figures that this module keeps.
final class TestingFigures {

    private TestingFigures() {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        Indicator testingSamples() {
            return new Indicator(Tally.SAMPLES, Indicator.Kind.FLOW);
        }

        @Bean
        Indicator testingTubes() {
            return new Indicator(Tally.TUBES, Indicator.Kind.FLOW);
        }

        @Bean
        Indicator testingResults() {
            return new Indicator(Tally.RESULTS, Indicator.Kind.FLOW);
        }

        @Bean
        Indicator testingPositives() {
            return new Indicator(Tally.POSITIVES, Indicator.Kind.FLOW);
        }

        @Bean
        Indicator testingHeld() {
            return new Indicator(Tally.HELD, Indicator.Kind.STOCK);
        }
    }

    @Component
    static class Again implements Recount {

        private final TestingRecounts facts;

        Again(TestingRecounts facts) {
            this.facts = facts;
        }

        @Override
        public Set<String> indicators() {
            return Set.of(Tally.SAMPLES, Tally.TUBES, Tally.RESULTS, Tally.POSITIVES, Tally.HELD);
        }

        @Override
        public void recount(Consumer<Count> found) {
            facts.recount(found);
        }
    }
}
