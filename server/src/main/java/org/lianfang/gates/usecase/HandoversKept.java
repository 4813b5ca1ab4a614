package org.lianfang.gates.usecase;

import org.lianfang.gates.store.Handovers;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.KeptKind;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.ShelfByArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What one shift told the next, with what was left to do, is forgotten by area.
@Configuration(proxyBeanMethods = false)
class HandoversKept {

    static final String KIND = "gates.handovers";

    @Bean
    KeptRecords handoversKept(Handovers handovers, OwnerTransactions owner, Forgetting forgetting) {
        var shelf = ShelfByArea.of(owner, day -> handovers.areasBefore(ShelfByArea.endOf(day)), handovers::forget);
        return new KeptKind(KIND, KeptRecords.Begins.OWN_DAY, forgetting, shelf);
    }
}
