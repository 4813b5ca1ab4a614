package org.lianfang.testing.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptKind;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.ShelfByArea;
import org.lianfang.testing.store.ForgettablePlans;
import org.lianfang.testing.store.ForgettableSamples;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The kinds of records of rounds that are forgotten by area, each on its own civil day's clock. Who was tested is
/// more:
/// [ForgettingCover].
@Configuration(proxyBeanMethods = false)
class TestingKept {

    static final String SAMPLES = "testing.samples";

    private final Forgetting forgetting;
    private final OwnerTransactions owner;

    TestingKept(Forgetting forgetting, OwnerTransactions owner) {
        this.forgetting = forgetting;
        this.owner = owner;
    }

    /// Calls that were decided. An open one is never forgotten, and neither is its sample.
    @Bean
    KeptRecords callsKept(ForgettableSamples calls) {
        return kind("testing.calls", calls::areasOfCallsBefore, calls::forgetCalls);
    }

    /// Who was to come when in rounds that are over, and who helped them.
    @Bean
    KeptRecords plansKept(ForgettablePlans plans) {
        return kind("testing.plans", plans::areasBefore, plans::forget);
    }

    /// Figures stay: what goes is counted by the statement that deletes it.
    @Bean
    KeptRecords samplesKept(ForgettableSamples samples) {
        return kind(SAMPLES, samples::areasOfSamplesBefore, samples::forgetSamples);
    }

    private KeptRecords kind(
            String kind,
            Function<LocalDate, Collection<AreaKey>> find,
            Function<List<Kept>, Map<AreaKey, Long>> forget) {
        return new KeptKind(kind, KeptRecords.Begins.OWN_DAY, forgetting, ShelfByArea.of(owner, find, forget));
    }
}
