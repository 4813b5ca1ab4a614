package org.lianfang.identity.usecase;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionRules.class, DeviceRules.class})
class IdentityConfiguration {}
