package org.lianfang.passes.usecase;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.territory.Area;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;

/// Provinces, cities and counties by name, for residents who say where they come from. The division codes are
/// public; nothing smaller than a county is named here.
@Service
public class NamingPlaces {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1_000;

    private final LoadingCache<AreaKey, Named> named;

    NamingPlaces(Areas areas, SystemTransactions transactions) {
        this.named = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .build(above -> Named.of(transactions.call(() -> areas.children(above))));
    }

    /// @param version changes with the content
    public record Named(List<Area> areas, String version) {

        private static Named of(List<Area> children) {
            var shown = children.stream()
                    .filter(area -> area.level().compareTo(AreaLevel.COUNTY) <= 0)
                    .toList();
            var content = new StringBuilder();
            shown.forEach(area -> content.append(area.key()).append(area.name()).append('\n'));
            var bytes = content.toString().getBytes(StandardCharsets.UTF_8);
            return new Named(shown, UUID.nameUUIDFromBytes(bytes).toString());
        }
    }

    /// What lies directly in an area, in order of the codes; the provinces when none is given.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/value-not-valid` for a county and whatever is
    ///     smaller
    public Named within(@Nullable AreaKey above) {
        var asked = above == null ? AreaKey.NATION : above;
        if (asked.level().compareTo(AreaLevel.PREFECTURE) > 0) {
            throw KernelRefusal.VALUE_NOT_VALID.with("field", "within");
        }
        return named.get(asked);
    }
}
