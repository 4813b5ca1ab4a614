package org.lianfang.audit.usecase;

import org.lianfang.audit.model.ChainKey;
import org.lianfang.privacy.DerivedKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    ChainKey chainKey(DerivedKeys keys) {
        return new ChainKey(keys.keyFor("audit.chain"));
    }
}
