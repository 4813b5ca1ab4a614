package org.lianfang.places.usecase;

import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.places.store.StoredCheckIns;
import org.lianfang.response.Forgetting;
import org.lianfang.response.KeptKind;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.ShelfByArea;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Check-ins are forgotten by area, on the clock of the pack. The register of places tells of nobody and stays.
@Configuration(proxyBeanMethods = false)
class ForgettingCheckIns {

    @Bean
    KeptRecords checkInsKept(Forgetting forgetting, OwnerTransactions owner, StoredCheckIns checkIns) {
        var shelf = ShelfByArea.of(owner, day -> checkIns.areasBefore(ShelfByArea.endOf(day)), checkIns::forget);
        return new KeptKind(CheckingIn.KIND, KeptRecords.Begins.OWN_DAY, forgetting, shelf);
    }
}
