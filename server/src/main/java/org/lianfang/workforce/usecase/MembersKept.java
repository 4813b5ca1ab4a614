package org.lianfang.workforce.usecase;

import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.KeptKind;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.ShelfByArea;
import org.lianfang.workforce.store.Members;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// After the response working people are no longer named; what was worked stays.
@Configuration(proxyBeanMethods = false)
class MembersKept {

    @Bean
    KeptRecords workforceMembersKept(Members members, SystemTransactions transactions, Forgetting forgetting) {
        var shelf = ShelfByArea.of(transactions, day -> members.areasOfNamed(), members::forgetNames);
        return new KeptKind("workforce.members", KeptRecords.Begins.STAND_DOWN, forgetting, shelf);
    }
}
