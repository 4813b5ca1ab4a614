package org.lianfang.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A server whose days a test lets pass: `@ServerTest @Import(MovableClock.class)`. It forgets nothing unless it is
/// told to. Sessions end on the way, so sign in again after each jump.
@TestConfiguration(proxyBeanMethods = false)
public class MovableClock {

    @Bean
    @Primary
    Hands hands() {
        return new Hands();
    }

    /// Runs on from where it was set.
    public static final class Hands implements InstantSource {

        private static final InstantSource REAL = InstantSource.system();

        private volatile Duration offset = Duration.ZERO;

        Hands() {
            set("2020-02-03T00:30:00Z");
        }

        public void set(String moment) {
            offset = Duration.between(REAL.instant(), Instant.parse(moment));
        }

        @Override
        public Instant instant() {
            return REAL.instant().plus(offset);
        }
    }
}
