package org.lianfang.command.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lianfang.command.model.ReportDefinition;
import org.lianfang.indicators.Indicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the report's definition when the server starts, and refuses to start with one that names an indicator that
/// nobody counts.
@Configuration(proxyBeanMethods = false)
class DefinitionFile {

    private static final String FILE = "/reports/daily.yaml";

    @Bean
    ReportDefinition reportDefinition(List<Indicator> indicators) {
        var definition = read();
        var known = indicators.stream().map(Indicator::code).collect(Collectors.toSet());
        var unknown = definition.indicators().stream()
                .filter(code -> !known.contains(code))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "%s names indicators that no module counts: %s. Maybe a code was misspelt; known are %s."
                            .formatted(FILE, unknown, known));
        }
        return definition;
    }

    static ReportDefinition read() {
        try (var file = DefinitionFile.class.getResourceAsStream(FILE)) {
            Map<String, Object> root =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file, FILE));
            return new ReportDefinition(
                    Integer.parseInt(text(root, "version")),
                    maps(root, "sections").stream()
                            .map(section -> new ReportDefinition.Section(
                                    text(section, "id"),
                                    maps(section, "figures").stream()
                                            .map(figure -> new ReportDefinition.Figure(
                                                    text(figure, "indicator"),
                                                    text(figure, "unit"),
                                                    text(figure, "records")))
                                            .toList()))
                            .toList(),
                    texts(root, "table"),
                    texts(root, "today"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Map<?, ?> from, String key) {
        return String.valueOf(required(from, key));
    }

    private static List<String> texts(Map<?, ?> from, String key) {
        return ((Collection<?>) required(from, key))
                .stream().map(String::valueOf).toList();
    }

    private static List<? extends Map<?, ?>> maps(Map<?, ?> from, String key) {
        return ((Collection<?>) required(from, key))
                .stream().map(each -> (Map<?, ?>) each).toList();
    }

    private static Object required(Map<?, ?> from, String key) {
        var value = from.get(key);
        if (value == null) {
            throw new IllegalStateException("%s misses '%s' in %s".formatted(FILE, key, from.keySet()));
        }
        return value;
    }
}
