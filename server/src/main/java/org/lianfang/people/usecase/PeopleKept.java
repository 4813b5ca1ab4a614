package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.store.BadRows;
import org.lianfang.people.store.CareNeeds;
import org.lianfang.people.store.ForgettableMeasures;
import org.lianfang.people.store.Openings;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.KeptRecords.Begins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The kinds of records about people that are forgotten by area. Measures come first: residents wait for theirs.
@Configuration(proxyBeanMethods = false)
class PeopleKept {

    private final Forgetting forgetting;
    private final SystemTransactions transactions;

    PeopleKept(Forgetting forgetting, SystemTransactions transactions) {
        this.forgetting = forgetting;
        this.transactions = transactions;
    }

    /// One kind of records, and where they lie.
    record Kind(String kind, Begins begins, Forgetting forgetting, Forgetting.Shelf shelf) implements KeptRecords {

        @Override
        public long forget() {
            return forgetting.forget(this, shelf);
        }
    }

    private record Shelf(
            SystemTransactions transactions,
            Function<LocalDate, Collection<AreaKey>> find,
            Function<List<Kept>, Map<AreaKey, Long>> forgetting,
            int areasAtOnce)
            implements Forgetting.Shelf {

        @Override
        public Collection<AreaKey> areas(LocalDate keptEverywhere) {
            return find.apply(keptEverywhere);
        }

        @Override
        public <T> T inTransaction(Supplier<T> work) {
            return transactions.call(work);
        }

        @Override
        public Map<AreaKey, Long> forget(List<Kept> over) {
            return forgetting.apply(over);
        }
    }

    @Bean
    @org.springframework.core.annotation.Order(1)
    KeptRecords measuresKept(ForgettableMeasures measures) {
        return kind("people.measures", Begins.OWN_DAY, measures::areasBefore, measures::forget);
    }

    @Bean
    KeptRecords careNeedsKept(CareNeeds needs) {
        return kind("people.care-needs", Begins.OWN_DAY, needs::areasBefore, needs::forget);
    }

    @Bean
    KeptRecords openingsKept(Openings openings) {
        return kind("people.openings", Begins.OWN_DAY, day -> openings.areasBefore(endOf(day)), openings::forget);
    }

    @Bean
    KeptRecords importRowsKept(BadRows rows) {
        return kind("people.import-rows", Begins.OWN_DAY, day -> rows.areasBefore(endOf(day)), rows::forget);
    }

    @Bean
    KeptRecords whoLeftKept(ForgettingTheRegister register) {
        return kind("people.left", Begins.OWN_DAY, register::areasLeftBefore, register::forgetWhoLeft);
    }

    /// A village is many people: one at a time.
    @Bean
    KeptRecords registerKept(ForgettingTheRegister register) {
        var shelf = new Shelf(transactions, day -> register.areas(), register::forgetEverybody, 1);
        return new Kind("people.register", Begins.STAND_DOWN, forgetting, shelf);
    }

    private KeptRecords kind(
            String kind,
            Begins begins,
            Function<LocalDate, Collection<AreaKey>> find,
            Function<List<Kept>, Map<AreaKey, Long>> forget) {
        return new Kind(kind, begins, forgetting, new Shelf(transactions, find, forget, 500));
    }

    /// When a day is over wherever it is counted.
    private static java.time.Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
