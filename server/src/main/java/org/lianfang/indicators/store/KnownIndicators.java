package org.lianfang.indicators.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.lianfang.indicators.Indicator;
import org.lianfang.indicators.IndicatorRefusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Every indicator that any module declares as a bean, by code.
@Component
public class KnownIndicators {

    private final Supplier<Map<String, Indicator>> byCode;

    KnownIndicators(ObjectProvider<Indicator> declared) {
        byCode = SingletonSupplier.of(() -> collect(declared));
    }

    public List<Indicator> all() {
        return List.copyOf(known().values());
    }

    /// @throws Refusal `indicators/unknown` when nobody keeps a counter of that code
    public Indicator of(String code) {
        var indicator = known().get(code);
        if (indicator == null) {
            throw IndicatorRefusal.UNKNOWN.with("code", code);
        }
        return indicator;
    }

    /// Those of the codes that are stocks.
    public List<String> stocksAmong(Collection<String> codes) {
        return codes.stream()
                .filter(code -> of(code).kind() == Indicator.Kind.STOCK)
                .toList();
    }

    private Map<String, Indicator> known() {
        return java.util.Objects.requireNonNull(byCode.get());
    }

    private static Map<String, Indicator> collect(ObjectProvider<Indicator> declared) {
        var found = new TreeMap<String, Indicator>();
        declared.stream().forEach(indicator -> {
            if (found.put(indicator.code(), indicator) != null) {
                throw new IllegalStateException("Two modules declare the indicator " + indicator.code());
            }
        });
        return found;
    }
}
