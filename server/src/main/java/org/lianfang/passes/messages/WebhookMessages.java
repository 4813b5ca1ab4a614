package org.lianfang.passes.messages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lianfang.kernel.id.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Posts each message as `{id, to, text}` with the header `X-Lianfang-Signature: t=<seconds>,v1=<hex>`, where
/// `v1` is
/// HMAC-SHA-256 of `<seconds>.<body>` with the shared secret. Tried three times.
final class WebhookMessages implements Messages {

    private static final Logger log = LoggerFactory.getLogger(WebhookMessages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TRIES = 3;
    private static final int FINE = 300;
    private static final String ALGORITHM = "HmacSHA256";

    private final URI address;
    private final SecretKeySpec key;
    private final JsonMapper json;
    private final InstantSource clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WebhookMessages(URI address, byte[] secret, JsonMapper json, InstantSource clock) {
        this.address = address;
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void send(Message message) {
        Thread.ofVirtual().name("message").start(() -> deliver(message));
    }

    /// The same id each time, so that the gateway can tell a repetition.
    private void deliver(Message message) {
        var body = json.writeValueAsString(Map.of(
                "id", Ids.next().toString(),
                "to", message.to().normalised().value(),
                "text", message.text()));
        for (var turn = 1; turn <= TRIES; turn++) {
            try {
                var status =
                        client.send(request(body), BodyHandlers.discarding()).statusCode();
                if (status < FINE) {
                    return;
                }
                log.warn("The gateway for messages answered {} (try {})", status, turn);
            } catch (IOException away) {
                log.warn(
                        "The gateway for messages cannot be reached (try {}): {}",
                        turn,
                        away.getClass().getSimpleName());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private HttpRequest request(String body) {
        var at = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Lianfang-Signature", "t=" + at + ",v1=" + signature(at + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", absent);
        }
    }
}
