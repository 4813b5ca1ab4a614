package org.lianfang.passes.messages;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where short messages go.
///
/// @param webhook address of the gateway; messages are posted there
/// @param secretFile file with the secret that signs them
/// @param console a demo prints them instead
@ConfigurationProperties("lianfang.messages")
record MessageSettings(@Nullable URI webhook, @Nullable Path secretFile, boolean console) {}
