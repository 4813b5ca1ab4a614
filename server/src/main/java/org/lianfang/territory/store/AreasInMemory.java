package org.lianfang.territory.store;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.lianfang.identity.AreaNames;
import org.lianfang.indicators.ChildAreas;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.Area;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The areas that were asked for lately, in memory: every record asks whether its area exists. A change made on
/// this server is seen at once, one made on another within ten seconds. Names are open to read, so no scope is
/// needed.
@Component
public class AreasInMemory implements Areas, AreaNames, ChildAreas {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 100_000;
    private static final int MOST_CHILDREN = 100_000;
    private static final int MOST_CALLED = 200;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 40;

    private final StoredAreas stored;
    private final AreaSearch search;
    private final AtomicLong revision = new AtomicLong();
    private final LoadingCache<AreaKey, Optional<Area>> cache = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MOST)
            .build(CacheLoader.<AreaKey, Optional<Area>>bulk(this::load));

    AreasInMemory(StoredAreas stored, AreaSearch search) {
        this.stored = stored;
        this.search = search;
    }

    @Override
    public Optional<Area> find(AreaKey key) {
        return cache.get(key).filter(area -> area.validTo() == null);
    }

    @Override
    public boolean exists(AreaKey key) {
        return find(key).isPresent();
    }

    /// Ended areas keep their last name: old records still want to be read.
    @Override
    public Map<AreaKey, String> names(Collection<AreaKey> keys) {
        var names = new HashMap<AreaKey, String>();
        cache.getAll(keys).forEach((key, area) -> area.ifPresent(found -> names.put(key, found.name())));
        return names;
    }

    @Override
    public Map<AreaKey, String> namesOf(Collection<AreaKey> keys) {
        return names(keys);
    }

    @Override
    public List<Area> path(AreaKey key) {
        var keys = new ArrayList<AreaKey>();
        for (var above = Optional.of(key);
                above.isPresent() && !above.get().equals(AreaKey.NATION);
                above = above.get().parent()) {
            keys.addFirst(above.get());
        }
        var found = cache.getAll(keys);
        return keys.stream()
                .flatMap(one -> found.getOrDefault(one, Optional.empty()).stream())
                .toList();
    }

    /// Everything around them is fetched at once.
    @Override
    public Map<AreaKey, String> places(Collection<AreaKey> keys, AreaLevel from) {
        var around = cache.getAll(keys.stream()
                .flatMap(key -> Arrays.stream(AreaLevel.values()).map(key::at))
                .collect(Collectors.toSet()));
        return around.isEmpty() ? Map.of() : Areas.super.places(keys, from);
    }

    @Override
    public List<Area> called(String said) {
        var name = ZhConverterUtil.toSimple(PlainText.clean(said));
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            return List.of();
        }
        var found = search.called(name, MOST_CALLED + 1);
        var large = found.stream()
                .filter(area -> area.level().compareTo(AreaLevel.COUNTY) <= 0)
                .toList();
        return !large.isEmpty() ? large : found.size() > MOST_CALLED ? List.of() : found;
    }

    @Override
    public List<Area> children(AreaKey key) {
        return stored.children(key, -1, MOST_CHILDREN).stream()
                .map(StoredAreas.Row::area)
                .toList();
    }

    @Override
    public List<AreaKey> childrenOf(AreaKey area) {
        return children(area).stream().map(Area::key).toList();
    }

    /// Grows with each change on this server: what is drawn from an older revision is out of date.
    public long revision() {
        return revision.get();
    }

    /// Forgets everything once the running transaction is committed.
    public void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cache.invalidateAll();
                revision.incrementAndGet();
            }
        });
    }

    private Map<AreaKey, Optional<Area>> load(Set<? extends AreaKey> keys) {
        var found = new HashMap<AreaKey, Optional<Area>>();
        keys.forEach(key -> found.put(key, Optional.empty()));
        stored.areas(Set.copyOf(keys)).forEach(area -> found.put(area.key(), Optional.of(area)));
        return found;
    }
}
