package org.lianfang.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lianfang.Lianfang;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// A whole server of a test's own in this process, for what would disturb the one that tests share: its database dies,
/// its disk fills, its database is of another release.
public final class OwnServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path data;

    private OwnServer(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /// @param settings such as `lianfang.database.url=…`; without one the database is embedded in the data directory
    public static OwnServer in(Path data, String... settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--lianfang.data=" + data);
        arguments.add("--lianfang.setup-code=" + ServerOnCopy.SETUP_CODE);
        arguments.add("--lianfang.clock-start=2020-02-03T00:30:00Z");
        List.of(settings).forEach(setting -> arguments.add("--" + setting));
        return new OwnServer(new SpringApplication(Lianfang.class).run(arguments.toArray(String[]::new)), data);
    }

    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public Path data() {
        return data;
    }

    /// The beans of one type.
    public <T> List<T> all(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    @Override
    public void close() {
        context.close();
    }
}
