package org.lianfang.kernel.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.lianfang.kernel.data.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The only clock of the server. `LIANFANG_CLOCK_START` lets an exercise or a scenario live in its own time:
/// the clock then starts at that moment and runs on, also over restarts.
@Configuration(proxyBeanMethods = false)
class ServerClock {

    private static final String FILE = "clock-offset";

    @Bean
    InstantSource instantSource(DataDirectory data, @Value("${lianfang.clock-start:}") String start) {
        var real = Clock.systemUTC();
        if (start.isEmpty() && !java.nio.file.Files.exists(data.resolve(FILE))) {
            return real;
        }
        var offset = Duration.parse(data.secret(FILE, () -> offsetTo(start, real)));
        return InstantSource.offset(real, offset);
    }

    private static String offsetTo(String start, InstantSource real) {
        return Duration.between(real.instant(), Instant.parse(start)).toString();
    }
}
