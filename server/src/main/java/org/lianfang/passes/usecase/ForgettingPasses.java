package org.lianfang.passes.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.store.Forgettable;
import org.lianfang.passes.store.Issued;
import org.lianfang.passes.store.ResidentCodes;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptKind;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.ShelfByArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The kinds of records of this module that are forgotten by area, each on the clock of the pack. Passes go
/// when they expire.
@Configuration(proxyBeanMethods = false)
public class ForgettingPasses {

    private final Forgetting forgetting;
    private final OwnerTransactions owner;
    private final Forgettable records;
    private final Expired expired;

    ForgettingPasses(Forgetting forgetting, OwnerTransactions owner, Forgettable records, Expired expired) {
        this.forgetting = forgetting;
        this.owner = owner;
        this.records = records;
        this.expired = expired;
    }

    /// What ends by itself, whatever packs say.
    @org.springframework.stereotype.Component
    record Expired(Issued issued, ResidentCodes codes, SystemTransactions transactions, InstantSource clock) {}

    /// Nothing of a pass, a code or a session is kept once it is over.
    public int forgetExpired() {
        return expired.transactions.call(() -> {
            var now = expired.clock.instant();
            return expired.issued.forgetExpired(now) + expired.codes.forgetEnded(now);
        });
    }

    @Bean
    KeptRecords passStatusesKept() {
        return kind("passes.statuses", records::statuses);
    }

    @Bean
    KeptRecords passAppealsKept() {
        return kind("passes.appeals", records::appeals);
    }

    @Bean
    KeptRecords passAlarmsKept() {
        return kind("passes.alarms", records::alarms);
    }

    @Bean
    KeptRecords passVisitsKept() {
        return kind("passes.visits", records::visits);
    }

    @Bean
    KeptRecords passRequestsKept() {
        return kind("passes.requests", records::requests);
    }

    private KeptRecords kind(String kind, Function<List<Kept>, Map<AreaKey, Long>> forget) {
        var shelf = ShelfByArea.of(owner, day -> records.areasBefore(ShelfByArea.endOf(day)), forget);
        return new KeptKind(kind, KeptRecords.Begins.OWN_DAY, forgetting, shelf);
    }
}
