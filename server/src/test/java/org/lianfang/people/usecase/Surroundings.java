package org.lianfang.people.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Counters;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.response.RulePack;
import org.lianfang.territory.Area;
import org.lianfang.territory.Areas;

/// The modules around the register, small enough to look into: what was counted, what was taken down.
final class Surroundings {

    static final Instant NOW = Instant.parse("2020-02-03T00:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2020, 2, 3);

    final Set<AreaKey> areas = new HashSet<>();
    final List<Act> acts = new ArrayList<>();
    final List<Count> counts = Collections.synchronizedList(new ArrayList<>());
    Instant now = NOW;

    @Nullable
    Response response;

    /// A response with rules for returnees (14 days) and no others.
    void activate() {
        var rule = new RulePack.Value("14", "d", LocalDate.of(2020, 1, 24), "for tests");
        response = new Response(
                new UUID(1, 1),
                "Test",
                "covid-19",
                Response.Level.I,
                AreaKey.NATION,
                LocalDate.of(2020, 1, 24),
                null,
                ZoneId.of("Asia/Shanghai"),
                new RulePack(
                        "covid-19/test",
                        "1",
                        "covid-19",
                        Map.of(),
                        Map.of("people.key-region-returnee.monitoring-days", rule)),
                true);
    }

    InstantSource clock() {
        return () -> now;
    }

    Ledger ledger() {
        return new Ledger(counters(), auditLog(), responses(), clock());
    }

    /// Sum of all changes by indicator and area.
    long counted(String indicator, AreaKey area) {
        return of(indicator, area).mapToLong(Count::change).sum();
    }

    /// `2020-02-03 1`: each day whose changes do not sum to zero.
    List<String> countedByDay(String indicator, AreaKey area) {
        return of(indicator, area)
                .collect(Collectors.groupingBy(Count::day, Collectors.summingLong(Count::change)))
                .entrySet()
                .stream()
                .filter(day -> day.getValue() != 0)
                .map(day -> day.getKey() + " " + day.getValue())
                .toList();
    }

    private Stream<Count> of(String indicator, AreaKey area) {
        return counts.stream()
                .filter(count ->
                        count.indicator().equals(indicator) && count.area().equals(area));
    }

    Counters counters() {
        return counts::addAll;
    }

    AuditLog auditLog() {
        return new AuditLog() {
            @Override
            public void record(Act act) {
                acts.add(act);
            }

            @Override
            public void record(List<Done> done) {
                done.forEach(one -> acts.add(one.act()));
            }
        };
    }

    Responses responses() {
        return new Responses() {
            @Override
            public Optional<Response> currentFor(AreaKey area) {
                return Optional.ofNullable(response);
            }

            @Override
            public Optional<Response> onDay(AreaKey area, LocalDate day) {
                return Optional.empty();
            }

            @Override
            public Optional<Response> find(UUID id) {
                return Optional.empty();
            }
        };
    }

    Areas territory() {
        return new Areas() {
            @Override
            public Optional<Area> find(AreaKey key) {
                return Optional.empty();
            }

            @Override
            public boolean exists(AreaKey key) {
                return areas.contains(key);
            }

            @Override
            public Map<AreaKey, String> names(Collection<AreaKey> keys) {
                return Map.of();
            }

            @Override
            public List<Area> path(AreaKey key) {
                return List.of();
            }

            @Override
            public List<Area> called(String said) {
                return List.of();
            }

            @Override
            public List<Area> children(AreaKey key) {
                return List.of();
            }
        };
    }

    /// Seals by reversing the bytes: enough to see that nothing readable is kept and that fields are not mixed up.
    static Vault vault() {
        return new Vault() {
            @Override
            public byte[] seal(Field field, Personal<String> value) {
                return reversed((field + ":" + value.value()).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public Personal<String> open(Field field, byte[] sealed) {
                var text = new String(reversed(sealed), StandardCharsets.UTF_8);
                if (!text.startsWith(field + ":")) {
                    throw new IllegalStateException("Sealed for another field");
                }
                return new Personal<>(text.substring(field.name().length() + 1));
            }

            @Override
            public byte[] lookup(Field field, Personal<String> normalised) {
                try {
                    var digest = MessageDigest.getInstance("SHA-256");
                    return Arrays.copyOf(
                            digest.digest((field + normalised.value()).getBytes(StandardCharsets.UTF_8)), 16);
                } catch (NoSuchAlgorithmException missing) {
                    throw new IllegalStateException(missing);
                }
            }
        };
    }

    private static byte[] reversed(byte[] bytes) {
        var turned = new byte[bytes.length];
        for (var index = 0; index < bytes.length; index++) {
            turned[index] = bytes[bytes.length - 1 - index];
        }
        return turned;
    }
}
