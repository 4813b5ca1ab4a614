package org.lianfang.workforce.usecase;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Indicator;
import org.lianfang.indicators.Recount;
import org.lianfang.workforce.model.Shift;
import org.lianfang.workforce.store.Recounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The figures that this module keeps, and how each fact counts.
public final class WorkforceFigures {

    static final String PERSON_SHIFTS = "workforce.person-shifts";
    static final String POLICE_PERSON_SHIFTS = "workforce.police-person-shifts";
    static final String GRID_WORKERS = "workforce.grid-workers";

    private WorkforceFigures() {}

    /// @param sign 1 when it happened, −1 when it is taken back
    static List<Count> of(Shift shift, int sign) {
        var all = new Count(shift.day(), shift.area(), PERSON_SHIFTS, sign);
        return shift.police()
                ? List.of(all, new Count(shift.day(), shift.area(), POLICE_PERSON_SHIFTS, sign))
                : List.of(all);
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        Indicator personShifts() {
            return new Indicator(PERSON_SHIFTS, Indicator.Kind.FLOW);
        }

        @Bean
        Indicator policePersonShifts() {
            return new Indicator(POLICE_PERSON_SHIFTS, Indicator.Kind.FLOW);
        }

        @Bean
        Indicator gridWorkers() {
            return new Indicator(GRID_WORKERS, Indicator.Kind.STOCK);
        }
    }

    /// Counts shifts that stand, and grids from the day on which they had their first worker.
    @Component
    static class Again implements Recount {

        private final Recounts facts;

        Again(Recounts facts) {
            this.facts = facts;
        }

        @Override
        public Set<String> indicators() {
            return Set.of(PERSON_SHIFTS, POLICE_PERSON_SHIFTS, GRID_WORKERS);
        }

        @Override
        public void recount(Consumer<Count> found) {
            for (var sums : facts.shifts()) {
                found.accept(new Count(sums.day(), sums.area(), PERSON_SHIFTS, sums.all()));
                if (sums.police() != 0) {
                    found.accept(new Count(sums.day(), sums.area(), POLICE_PERSON_SHIFTS, sums.police()));
                }
            }
            for (var grid : facts.grids()) {
                found.accept(new Count(grid.day(), grid.area(), GRID_WORKERS, 1));
            }
        }
    }
}
