package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.lianfang.passes.PassWorld;
import org.lianfang.passes.messages.Messages;
import org.lianfang.support.Api;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// People of a village who have telephones, and what is sent to these.
record Neighbours(int port, PassWorld world, Sent sent) {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final AtomicInteger NUMBERS = new AtomicInteger(200);

    record Neighbour(String id, String phone) {}

    /// What a gateway would send.
    record Sent(List<Message> messages) implements Messages {

        @Override
        public void send(Message message) {
            messages.add(message);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Postbox {
        @Bean
        @Primary
        Sent sent() {
            return new Sent(new CopyOnWriteArrayList<>());
        }
    }

    static int number() {
        return NUMBERS.incrementAndGet();
    }

    /// A browser in which nobody has signed in.
    static Api nobody(int port) {
        var api = Api.at(port);
        api.get("/api/setup");
        return api;
    }

    Neighbour registered() {
        return registeredAt("6组" + number() + "号");
    }

    Neighbour registeredAt(String door) {
        var neighbour = new Neighbour(PassWorld.id(), "100%08d".formatted(7_000_000 + number()));
        ok(world.lead()
                .post(
                        "/api/residents/batch",
                        Map.of(
                                "items",
                                List.of(Map.of(
                                        "id",
                                        neighbour.id,
                                        "name",
                                        "钱学三",
                                        "phone",
                                        neighbour.phone,
                                        "areaKey",
                                        world.village(),
                                        "door",
                                        door,
                                        "since",
                                        "2020-01-20")))));
        return neighbour;
    }

    String codeFor(Neighbour neighbour) {
        var before = sent.messages.size();
        var asked = nobody(port).post("/api/resident/codes", Map.of("phone", neighbour.phone));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(sent.messages).hasSize(before + 1);
        var code = CODE.matcher(sent.messages.getLast().text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    Api signedIn(Neighbour neighbour) {
        var api = nobody(port);
        ok(api.post("/api/resident/session", Map.of("phone", neighbour.phone, "code", codeFor(neighbour))));
        return api;
    }
}
