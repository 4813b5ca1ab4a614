package org.lianfang.indicators.store;

import org.lianfang.indicators.Counters;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The module's stores on one database, for tests of its use cases.
public record IndicatorStores(JdbcClient jdbc) {

    public Counters counters() {
        return new PendingChanges(jdbc, TestIndicators.known());
    }

    public Foldings foldings() {
        return new Foldings(jdbc);
    }

    public Recounts recounts() {
        return new Recounts(jdbc);
    }
}
