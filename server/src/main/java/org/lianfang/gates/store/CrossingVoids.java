package org.lianfang.gates.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Correcting facts about crossings, and who opened their masked values.
@Repository
public class CrossingVoids {

    private final JdbcClient jdbc;

    CrossingVoids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param account who did it, and when
    public record By(UUID account, Instant at) {}

    /// @param id of the correction, made by the sender
    public record Correction(
            UUID id, String reason, @Nullable UUID replacedBy) {}

    /// @return false when the crossing was voided before, or the id is taken
    public boolean add(Crossing crossing, Correction correction, By by) {
        return jdbc.sql("""
                        insert into gates.crossing_voids
                          (id, crossing_id, area_key, day, reason, replaced_by, voided_by, voided_at)
                        values (:id, :crossing, :area, :day, :reason, :replacedBy, :account, :at)
                        on conflict do nothing
                        """)
                        .param("id", correction.id())
                        .param("crossing", crossing.id())
                        .param("area", crossing.area().value())
                        .param("day", crossing.moment().day())
                        .param("reason", correction.reason())
                        .param("replacedBy", correction.replacedBy())
                        .param("account", by.account())
                        .param("at", OffsetDateTime.ofInstant(by.at(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The correction that voided the crossing.
    public Optional<UUID> of(UUID crossing) {
        return jdbc.sql("select id from gates.crossing_voids where crossing_id = :crossing")
                .param("crossing", crossing)
                .query(UUID.class)
                .optional();
    }

    public void addOpening(Crossing crossing, String purpose, String note, By by) {
        jdbc.sql("""
                        insert into gates.openings (id, crossing_id, area_key, account, purpose, note, at)
                        values (:id, :crossing, :area, :account, :purpose, :note, :at)
                        """)
                .param("id", Ids.next())
                .param("crossing", crossing.id())
                .param("area", crossing.area().value())
                .param("account", by.account())
                .param("purpose", purpose)
                .param("note", note)
                .param("at", OffsetDateTime.ofInstant(by.at(), ZoneOffset.UTC))
                .update();
    }
}
