package org.lianfang.passes.messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import org.lianfang.kernel.data.StartProblem;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Chooses the gateway. Without one no codes are sent; people sign in with codes on paper.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSettings.class)
class MessagesConfiguration {

    @Bean
    Messages messages(MessageSettings settings, JsonMapper json, InstantSource clock) {
        var webhook = settings.webhook();
        if (webhook != null) {
            return new WebhookMessages(webhook, secret(settings), json, clock);
        }
        if (settings.console()) {
            var log = LoggerFactory.getLogger(Messages.class);
            return message -> log.info("Message of a demo to {}: {}", message.to(), message.text());
        }
        return message -> LoggerFactory.getLogger(Messages.class)
                .warn("A message was not sent: no gateway is configured (lianfang.messages.webhook)");
    }

    private static byte[] secret(MessageSettings settings) {
        var file = settings.secretFile();
        try {
            if (file != null) {
                return Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new StartProblem("message-secret-missing", file.toString(), unreadable);
        }
        throw new StartProblem("message-secret-missing", "lianfang.messages.secret-file", null);
    }
}
