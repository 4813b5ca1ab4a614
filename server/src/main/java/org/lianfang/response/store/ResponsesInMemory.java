package org.lianfang.response.store;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// All responses in memory, for every record at every gate asks. A change made here is seen at once, one made on
/// another server within two seconds of the next question; while the database is away the last answer stands.
@Component
public class ResponsesInMemory implements Responses {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final StoredResponses stored;
    private final TransactionTemplate reading;
    private final LoadingCache<Boolean, Known> cache =
            Caffeine.newBuilder().refreshAfterWrite(FRESH).build(new Reading());

    private record Known(long revision, List<Response> responses) {}

    ResponsesInMemory(StoredResponses stored, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
    }

    @Override
    public Optional<Response> currentFor(AreaKey area) {
        for (var response : all()) {
            if (response.isActive() && response.area().contains(area)) {
                return Optional.of(response);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Response> onDay(AreaKey area, LocalDate day) {
        return all().stream()
                .filter(response -> response.area().contains(area)
                        && !day.isBefore(response.startedOn())
                        && (response.stoodDownOn() == null || !day.isAfter(response.stoodDownOn())))
                .max(Comparator.comparing(Response::startedOn));
    }

    @Override
    public Optional<Response> find(UUID id) {
        return all().stream().filter(response -> response.id().equals(id)).findFirst();
    }

    /// The active response that shares ground with this area, inside or around it.
    public Optional<Response> activeOn(AreaKey area) {
        return all().stream()
                .filter(response ->
                        response.isActive() && (response.area().contains(area) || area.contains(response.area())))
                .findFirst();
    }

    public List<Response> all() {
        return cache.get(true).responses;
    }

    /// Reads again; called when a change has been committed.
    public void refresh() {
        cache.refresh(true).join();
    }

    private final class Reading implements CacheLoader<Boolean, Known> {

        @Override
        public Known load(Boolean everything) {
            return Access.asSystem(() -> java.util.Objects.requireNonNull(
                    reading.execute(status -> new Known(stored.revision(), List.copyOf(stored.all())))));
        }

        @Override
        public Known reload(Boolean everything, Known old) {
            return Access.asSystem(() -> java.util.Objects.requireNonNull(reading.execute(status -> {
                var revision = stored.revision();
                return revision == old.revision ? old : new Known(revision, List.copyOf(stored.all()));
            })));
        }
    }
}
