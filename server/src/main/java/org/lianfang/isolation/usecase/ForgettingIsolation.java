package org.lianfang.isolation.usecase;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianfang.isolation.store.Forgettable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptKind;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.ShelfByArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The kinds of records of this module that are forgotten by area, each on the clock of the pack.
@Configuration(proxyBeanMethods = false)
class ForgettingIsolation {

    private final Forgetting forgetting;
    private final OwnerTransactions owner;
    private final Forgettable records;

    ForgettingIsolation(Forgetting forgetting, OwnerTransactions owner, Forgettable records) {
        this.forgetting = forgetting;
        this.owner = owner;
        this.records = records;
    }

    @Bean
    KeptRecords quarantinesKept() {
        return kind("isolation.quarantines", records::quarantines);
    }

    @Bean
    KeptRecords isolationChecksKept() {
        return kind("isolation.checks", records::checks);
    }

    @Bean
    KeptRecords isolationReferralsKept() {
        return kind("isolation.referrals", records::referrals);
    }

    private KeptRecords kind(String kind, Function<List<Kept>, Map<AreaKey, Long>> forget) {
        var shelf = ShelfByArea.of(owner, day -> records.areasBefore(ShelfByArea.endOf(day)), forget);
        return new KeptKind(kind, KeptRecords.Begins.OWN_DAY, forgetting, shelf);
    }
}
