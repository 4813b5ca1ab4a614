package org.lianfang.gates.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Pending;
import org.lianfang.kernel.database.Columns;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.response.Forgetting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The facts. Written many at a time: each column is one array.
@Repository
public class Crossings {

    private static final String INSERT = """
        insert into gates.crossings
          (id, gate_id, area_key, day, crossed_at, device_at, clock_skew_seconds, stray, inward, party_id,
           plate, vehicle_kind, person_sealed, celsius_tenths, fever, origin, destination, reason, outcome,
           exemption, recorded_by, pass_number, recorded_at)
        select id, gate_id, area_key, date '1970-01-01' + day, to_timestamp(crossed / 1000.0::float8),
               to_timestamp(device / 1000.0::float8), skew, stray, inward, party, plate, kind, sealed, celsius,
               fever, origin, destination, reason, outcome, exemption, account, pass, to_timestamp(? / 1000.0::float8)
        from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[], ?::int[],
                    ?::boolean[], ?::boolean[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::smallint[],
                    ?::boolean[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
             as new (id, gate_id, area_key, day, crossed, device, skew, stray, inward, party, plate, kind, sealed,
                     celsius, fever, origin, destination, reason, outcome, exemption, account, pass)
        on conflict (id) do nothing
        returning id
        """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CrossingRows rows;
    private final Vault vault;
    private final Forgetting forgetting;

    Crossings(JdbcTemplate template, JdbcClient jdbc, CrossingRows rows, Vault vault, Forgetting forgetting) {
        this.template = template;
        this.jdbc = jdbc;
        this.rows = rows;
        this.vault = vault;
        this.forgetting = forgetting;
    }

    /// Adds those whose ids are new; seals their travellers.
    ///
    /// @param records of different ids, in the order of their ids
    /// @return the ids that were new
    public Set<UUID> add(List<Pending> records, Instant at) {
        var columns = CrossingColumns.of(records, this::seal);
        return template.query(
                INSERT,
                statement -> {
                    statement.setLong(1, at.toEpochMilli());
                    columns.bind(statement, 2);
                },
                result -> {
                    var added = HashSet.<UUID>newHashSet(records.size());
                    while (result.next()) {
                        added.add(result.getObject(1, UUID.class));
                    }
                    return added;
                });
    }

    private byte @Nullable [] seal(Crossing crossing) {
        var traveller = crossing.traveller();
        return traveller == null ? null : vault.seal(Vault.Field.CROSSING_PERSON, new Personal<>(traveller.encode()));
    }

    /// Finds a crossing that is not forgotten before the transaction ends: for whoever adds something to it.
    public Optional<Crossing> hold(UUID id) {
        forgetting.keepFrom("gates.crossings");
        return find(id);
    }

    public Optional<Crossing> find(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    public Map<UUID, Crossing> find(Collection<UUID> ids) {
        return jdbc.sql("""
            select id, gate_id, area_key, day, crossed_at, device_at, clock_skew_seconds, inward, party_id,
                   plate, vehicle_kind, person_sealed, celsius_tenths, fever, origin, destination, reason,
                   outcome, exemption, pass_number
            from gates.crossings
            where id = any(:ids::uuid[])
            """).param("ids", Columns.of(ids, id -> id)).query((row, number) -> rows.read(row)).stream()
                .collect(Collectors.toMap(Crossing::id, crossing -> crossing));
    }
}
