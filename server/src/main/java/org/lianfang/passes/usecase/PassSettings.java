package org.lianfang.passes.usecase;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long keys live. Not a rule of the trade: how an installation works.
///
/// @param keySigns how long a key signs
/// @param keyKnownBefore how long before that it is told, so that gates without a network have it in time
/// @param keyVerifiesAfter how long afterwards what it signed is accepted; longer than any pass is valid
@ConfigurationProperties("lianfang.passes")
record PassSettings(
        @DefaultValue("30d") Duration keySigns,
        @DefaultValue("7d") Duration keyKnownBefore,
        @DefaultValue("14d") Duration keyVerifiesAfter) {}
