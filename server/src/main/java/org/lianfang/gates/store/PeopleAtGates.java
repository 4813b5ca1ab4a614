package org.lianfang.gates.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lianfang.gates.model.Traveller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who stood at which gate, for those who look for contacts.
@Repository
public class PeopleAtGates {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final Vault vault;

    PeopleAtGates(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @param gate its name
    public record Seen(UUID crossing, UUID gateId, String gate, AreaKey area, Instant at, Traveller traveller) {

        @Override
        public String toString() {
            return "Seen[" + crossing + "]";
        }
    }

    /// Recorded from one moment up to before another, some at a time; voided ones are not among them. Inside a
    /// transaction.
    public void recordedIn(Instant from, Instant to, Consumer<List<Seen>> some) {
        var together = new ArrayList<Seen>(AT_ONCE);
        try (var rows = rows(from, to)) {
            rows.forEach(seen -> {
                together.add(seen);
                if (together.size() == AT_ONCE) {
                    some.accept(List.copyOf(together));
                    together.clear();
                }
            });
        }
        some.accept(List.copyOf(together));
    }

    private Stream<Seen> rows(Instant from, Instant to) {
        return jdbc
                .sql("""
                        select c.id, c.gate_id, g.name, c.area_key, c.crossed_at, c.person_sealed
                        from gates.crossings c
                        join gates.gates g on g.id = c.gate_id
                        where c.recorded_at >= :from and c.recorded_at < :to and c.person_sealed is not null
                          and not exists (select from gates.crossing_voids v where v.crossing_id = c.id)
                        """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .withFetchSize(AT_ONCE)
                .query((row, number) -> new Seen(
                        row.getObject("id", UUID.class),
                        row.getObject("gate_id", UUID.class),
                        row.getString("name"),
                        new AreaKey(row.getLong("area_key")),
                        Rows.moment(row, "crossed_at"),
                        Traveller.decode(vault.open(Vault.Field.CROSSING_PERSON, row.getBytes("person_sealed"))
                                .value())))
                .stream();
    }
}
