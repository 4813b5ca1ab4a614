package org.lianfang.workforce.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.workforce.model.Shift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Correcting facts about shifts.
@Repository
public class ShiftVoids {

    private final JdbcClient jdbc;

    ShiftVoids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param account who says so
    public record ShiftVoid(UUID id, String reason, UUID account, Instant at) {}

    /// @return false when the shift was voided before, or the id is taken
    public boolean add(Shift shift, ShiftVoid correction) {
        return jdbc.sql("""
                        insert into workforce.shift_voids (id, shift_id, area_key, reason, voided_by, voided_at)
                        values (:id, :shift, :area, :reason, :account, :at)
                        on conflict do nothing
                        """)
                        .param("id", correction.id())
                        .param("shift", shift.id())
                        .param("area", shift.area().value())
                        .param("reason", correction.reason())
                        .param("account", correction.account())
                        .param("at", OffsetDateTime.ofInstant(correction.at(), ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The correction that voided the shift.
    public Optional<UUID> of(UUID shift) {
        return jdbc.sql("select id from workforce.shift_voids where shift_id = :shift")
                .param("shift", shift)
                .query(UUID.class)
                .optional();
    }

    /// The hours of a voided shift are free again.
    public void freeHours(UUID shift) {
        jdbc.sql("delete from workforce.hours_taken where shift_id = :shift")
                .param("shift", shift)
                .update();
    }
}
