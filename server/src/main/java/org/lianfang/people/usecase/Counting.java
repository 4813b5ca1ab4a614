package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Indicator;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.HomeMeasure;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.Resident;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The counters of this module and what changes them.
@Configuration(proxyBeanMethods = false)
class Counting {

    static final String RESIDENTS = "people.residents";
    static final String HOUSEHOLDS = "people.households";
    static final String UNDER_MEASURE = "people.under-measure";

    @Bean
    Indicator residentsIndicator() {
        return new Indicator(RESIDENTS, Indicator.Kind.STOCK);
    }

    @Bean
    Indicator householdsIndicator() {
        return new Indicator(HOUSEHOLDS, Indicator.Kind.STOCK);
    }

    @Bean
    Indicator underMeasureIndicator() {
        return new Indicator(UNDER_MEASURE, Indicator.Kind.STOCK);
    }

    static List<Count> residentsAppear(Collection<Resident> residents) {
        return residents.stream()
                .map(resident -> new Count(resident.stay().areaSince(), resident.area(), RESIDENTS, 1))
                .toList();
    }

    static Count leaves(Resident resident, LocalDate on) {
        return new Count(on, resident.area(), RESIDENTS, -1);
    }

    static List<Count> householdsAppear(Collection<Household> households) {
        return households.stream()
                .map(household -> new Count(household.areaSince(), household.area(), HOUSEHOLDS, 1))
                .toList();
    }

    /// Counted from its first day on and no longer on the day it lapses, which may still be to come.
    static List<Count> measuresBegin(Collection<HomeMeasure> measures) {
        var counts = new ArrayList<Count>();
        for (var measure : measures) {
            counts.add(new Count(measure.order().from(), measure.area(), UNDER_MEASURE, 1));
            counts.add(new Count(measure.lapsesOn(), measure.area(), UNDER_MEASURE, -1));
        }
        return counts;
    }

    static List<Count> measuresLapseEarlier(Collection<HomeMeasure> measures, LocalDate lapsesOn) {
        var counts = new ArrayList<Count>();
        for (var measure : measures) {
            counts.add(new Count(lapsesOn, measure.area(), UNDER_MEASURE, -1));
            counts.add(new Count(measure.lapsesOn(), measure.area(), UNDER_MEASURE, 1));
        }
        return counts;
    }

    static List<Count> measureMoves(HomeMeasure measure, AreaKey to, LocalDate day) {
        return List.of(
                new Count(day, measure.area(), UNDER_MEASURE, -1),
                new Count(measure.lapsesOn(), measure.area(), UNDER_MEASURE, 1),
                new Count(day, to, UNDER_MEASURE, 1),
                new Count(measure.lapsesOn(), to, UNDER_MEASURE, -1));
    }

    static List<Count> move(LocalDate day, String indicator, AreaKey from, AreaKey to, long howMany) {
        return List.of(new Count(day, from, indicator, -howMany), new Count(day, to, indicator, howMany));
    }
}
