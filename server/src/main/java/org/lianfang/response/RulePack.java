package org.lianfang.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The rules of one hazard in one edition, as data: each value with unit, day from which it holds, and source.
///
/// @param id `hazard/edition`, such as `covid-19/2020-early`
/// @param version of the file, such as `1`
/// @param title by language tag
public record RulePack(String id, String version, String hazard, Map<String, String> title, Map<String, Value> values) {

    /// @param unit `°C`, `d`, `h`, `persons`, … ; `1` for plain counts and texts
    public record Value(String value, String unit, LocalDate validFrom, String source) {}

    /// By its name: packs are keys of what was read from them, asked thousands of times a second.
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + version.hashCode();
    }

    public Optional<BigDecimal> decimal(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> new BigDecimal(value.value()));
    }

    public Optional<Integer> integer(String key) {
        return Optional.ofNullable(values.get(key)).map(value -> Integer.valueOf(value.value()));
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Value::value);
    }
}
