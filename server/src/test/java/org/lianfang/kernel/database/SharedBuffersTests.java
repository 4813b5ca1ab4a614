package org.lianfang.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedBuffersTests {

    @Test
    void an_eighth_of_the_memory_never_too_little_never_too_much() {
        assertThat(SharedBuffers.of(512L << 20)).isEqualTo("128MB");
        assertThat(SharedBuffers.of(8L << 30)).isEqualTo("1024MB");
        assertThat(SharedBuffers.of(24L << 30)).isEqualTo("3072MB");
        assertThat(SharedBuffers.of(256L << 30)).isEqualTo("4096MB");
    }

    @Test
    void this_machine_has_some() {
        assertThat(SharedBuffers.usual()).matches("[1-9][0-9]+MB");
    }
}
