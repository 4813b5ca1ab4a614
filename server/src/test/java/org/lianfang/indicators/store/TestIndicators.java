package org.lianfang.indicators.store;

import org.lianfang.indicators.Indicator;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// A flow `test.vehicles` and a stock `test.grids`.
public final class TestIndicators {

    private TestIndicators() {}

    public static KnownIndicators known() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("vehicles", new Indicator("test.vehicles", Indicator.Kind.FLOW));
        beans.addBean("grids", new Indicator("test.grids", Indicator.Kind.STOCK));
        return new KnownIndicators(beans.getBeanProvider(Indicator.class));
    }
}
