package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.store.BadRows;
import org.lianfang.people.store.CareNeeds;
import org.lianfang.people.store.ForgettableMeasures;
import org.lianfang.people.store.Openings;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptKind;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.KeptRecords.Begins;
import org.lianfang.response.ShelfByArea;
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

    @Bean
    @org.springframework.core.annotation.Order(1)
    KeptRecords measuresKept(ForgettableMeasures measures) {
        return kind("people.measures", measures::areasBefore, measures::forget);
    }

    @Bean
    KeptRecords careNeedsKept(CareNeeds needs) {
        return kind("people.care-needs", needs::areasBefore, needs::forget);
    }

    @Bean
    KeptRecords openingsKept(Openings openings) {
        return kind("people.openings", day -> openings.areasBefore(ShelfByArea.endOf(day)), openings::forget);
    }

    @Bean
    KeptRecords importRowsKept(BadRows rows) {
        return kind("people.import-rows", day -> rows.areasBefore(ShelfByArea.endOf(day)), rows::forget);
    }

    @Bean
    KeptRecords whoLeftKept(ForgettingTheRegister register) {
        return kind("people.left", register::areasLeftBefore, register::forgetWhoLeft);
    }

    /// A village is many people: one at a time.
    @Bean
    KeptRecords registerKept(ForgettingTheRegister register) {
        var shelf = new ShelfByArea(transactions, day -> register.areas(), register::forgetEverybody, 1);
        return new KeptKind("people.register", Begins.STAND_DOWN, forgetting, shelf);
    }

    private KeptRecords kind(
            String kind,
            Function<LocalDate, Collection<AreaKey>> find,
            Function<List<Kept>, Map<AreaKey, Long>> forget) {
        return new KeptKind(kind, Begins.OWN_DAY, forgetting, ShelfByArea.of(transactions, find, forget));
    }
}
