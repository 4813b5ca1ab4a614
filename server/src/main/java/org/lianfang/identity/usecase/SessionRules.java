package org.lianfang.identity.usecase;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long somebody stays signed in.
///
/// @param lifetime at most: one long shift
/// @param idle without any request
@ConfigurationProperties("lianfang.session")
public record SessionRules(
        @DefaultValue("14h") Duration lifetime,
        @DefaultValue("4h") Duration idle) {

    Instant endOf(Instant lastUsedAt, Instant endsAt) {
        var unused = lastUsedAt.plus(idle);
        return unused.isBefore(endsAt) ? unused : endsAt;
    }
}
