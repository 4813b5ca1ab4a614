package org.lianfang.gates.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lianfang.gates.model.Tally;
import org.lianfang.gates.store.GateRecounts;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Indicator;
import org.lianfang.indicators.Recount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The figures that this module keeps.
final class GateFigures {

    static final String OPEN = "gates.open";

    private GateFigures() {}

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        Indicator gatePersons() {
            return new Indicator("gates.persons", Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gateVehicles() {
            return new Indicator("gates.vehicles", Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gatePassed() {
            return new Indicator("gates.passed", Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gateTurnedBack() {
            return new Indicator("gates.turned-back", Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gateToHospital() {
            return new Indicator("gates.to-hospital", Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gateEscorted() {
            return new Indicator("gates.escorted", Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gateExempt() {
            return new Indicator("gates.exempt", Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gateFever() {
            return new Indicator("gates.fever", Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gatesOpen() {
            return new Indicator(OPEN, Indicator.Kind.STOCK);
        }
    }

    @Component
    static class Again implements Recount {

        private final GateRecounts facts;

        Again(GateRecounts facts) {
            this.facts = facts;
        }

        @Override
        public Set<String> indicators() {
            var all = new HashSet<>(Tally.INDICATORS);
            all.add(OPEN);
            return all;
        }

        @Override
        public void recount(Consumer<Count> found) {
            var sums = new HashMap<List<Object>, Count>();
            var facts = new ArrayList<Count>();
            this.facts.crossings(facts::add);
            this.facts.forgotten(facts::add);
            for (var fact : facts) {
                sums.merge(
                        List.of(fact.day(), fact.area(), fact.indicator()),
                        fact,
                        (one, two) -> new Count(one.day(), one.area(), one.indicator(), one.change() + two.change()));
            }
            sums.values().stream().filter(sum -> sum.change() != 0).forEach(found);
            this.facts.gates(OPEN, found);
        }
    }
}
