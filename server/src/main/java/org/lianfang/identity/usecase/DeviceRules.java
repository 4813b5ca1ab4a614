package org.lianfang.identity.usecase;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a registered device may begin sessions without the password.
///
/// @param lifetime since the password was given on it; longer than the three days that a post may be without a network
@ConfigurationProperties("lianfang.device")
public record DeviceRules(@DefaultValue("14d") Duration lifetime) {}
