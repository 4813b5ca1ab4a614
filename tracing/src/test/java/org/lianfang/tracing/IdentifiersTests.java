package org.lianfang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifiersTests {

    @Test
    void anIdKeepsItsNumberHoweverManyCome(@TempDir Path directory) {
        var identifiers = new Identifiers(Memory.mapped(directory));
        var random = new Random(7);
        var numbers = new HashMap<UUID, Integer>();
        for (var turn = 0; turn < 200_000; turn++) {
            // Few beginnings and many ends, as ids of one moment have; every fifth is asked again.
            var id = new UUID(0x0190_0000_0000_7000L + random.nextInt(4), random.nextInt(160_000));
            var number = identifiers.of(id);
            assertThat(numbers.computeIfAbsent(id, fresh -> number)).isEqualTo(number);
        }
        assertThat(identifiers.size()).isEqualTo(numbers.size());
        numbers.forEach((id, number) -> {
            assertThat(identifiers.find(id)).hasValue(number);
            assertThat(identifiers.at(number)).isEqualTo(id);
        });
        assertThat(numbers.values().stream().distinct()).hasSize(numbers.size());
    }

    @Test
    void whatWasNeverToldHasNoNumber() {
        var identifiers = new Identifiers(Memory.heap());
        var id = new UUID(1, 2);
        assertThat(identifiers.find(id)).isEmpty();
        identifiers.of(new UUID(2, 1));
        assertThat(identifiers.find(id)).isEmpty();
        assertThatThrownBy(() -> identifiers.at(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
