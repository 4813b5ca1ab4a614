package org.lianfang.passes.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.lianfang.privacy.PhoneNumber;
import tools.jackson.databind.json.JsonMapper;

class WebhookMessagesTests {

    private static final byte[] SECRET = "a secret that both know".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2020-02-03T00:30:00Z");

    private record Posted(String body, String signature) {}

    @Test
    void a_message_is_posted_with_its_signature_and_again_when_the_gateway_fails() throws Exception {
        var posted = new LinkedBlockingQueue<Posted>();
        var times = new AtomicInteger();
        var gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/send", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posted.add(new Posted(body, exchange.getRequestHeaders().getFirst("X-Lianfang-Signature")));
            exchange.sendResponseHeaders(times.incrementAndGet() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        gateway.start();
        try {
            var address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/send");
            var messages = new WebhookMessages(address, SECRET, JsonMapper.shared(), () -> NOW);
            messages.send(new Messages.Message(PhoneNumber.read("10012345678").orElseThrow(), "验证码 123456"));

            var first = posted.poll(10, TimeUnit.SECONDS);
            var second = posted.poll(10, TimeUnit.SECONDS);
            assertThat(first).isNotNull();
            assertThat(second).as("once more after a failure, with the same id").isEqualTo(first);
            var told = JsonMapper.shared().readTree(first.body());
            assertThat(told.path("to").asString()).isEqualTo("+8610012345678");
            assertThat(told.path("text").asString()).isEqualTo("验证码 123456");
            var seconds = Long.toString(NOW.getEpochSecond());
            assertThat(first.signature()).isEqualTo("t=" + seconds + ",v1=" + hmac(seconds + "." + first.body()));
        } finally {
            gateway.stop(0);
        }
    }

    private static String hmac(String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
