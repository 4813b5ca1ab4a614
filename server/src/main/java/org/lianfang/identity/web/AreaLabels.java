package org.lianfang.identity.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lianfang.identity.AreaNames;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// How areas are called beside a grant: their name, or their code while the territory is not imported yet.
@Component
class AreaLabels {

    private final ObjectProvider<AreaNames> names;
    private final SystemTransactions transactions;
    private final Texts texts;

    AreaLabels(ObjectProvider<AreaNames> names, SystemTransactions transactions, Texts texts) {
        this.names = names;
        this.transactions = transactions;
        this.texts = texts;
    }

    Map<AreaKey, String> of(Collection<AreaKey> keys, Language language) {
        var labels = new HashMap<AreaKey, String>();
        keys.forEach(key -> labels.put(key, key.divisionCode()));
        names.ifAvailable(known -> labels.putAll(transactions.call(() -> known.namesOf(keys))));
        labels.computeIfPresent(AreaKey.NATION, (nation, code) -> texts.say(language, "identity.area.whole-country"));
        return labels;
    }
}
