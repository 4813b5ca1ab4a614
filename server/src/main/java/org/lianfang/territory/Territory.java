package org.lianfang.territory;

import org.lianfang.indicators.Indicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The counters that this module keeps.
@Configuration(proxyBeanMethods = false)
class Territory {

    @Bean
    Indicator territoryGrids() {
        return new Indicator("territory.grids", Indicator.Kind.STOCK);
    }

    @Bean
    Indicator territoryCells() {
        return new Indicator("territory.cells", Indicator.Kind.STOCK);
    }
}
