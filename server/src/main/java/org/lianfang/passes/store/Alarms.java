package org.lianfang.passes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.model.AlarmKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Alarms about over-reach.
@Repository
public class Alarms {

    private static final TypeReference<List<Proof>> RECORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Alarms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A record that shows it.
    ///
    /// @param kind such as `ground`, `account`
    public record Proof(String kind, String id) {}

    /// @param about what it is about: the same is raised once
    /// @param resident when it concerns one person
    /// @param actor who did it, when somebody did
    public record Raised(
            UUID id,
            AlarmKind kind,
            AreaKey area,
            LocalDate day,
            String about,
            @Nullable UUID resident,
            @Nullable UUID actor,
            List<Proof> records,
            Instant at) {}

    /// @param settledAt absent while it is open
    public record Listed(
            UUID id,
            AlarmKind kind,
            AreaKey area,
            @Nullable UUID resident,
            @Nullable UUID actor,
            List<Proof> records,
            Instant raisedAt,
            @Nullable Instant settledAt,
            @Nullable UUID settledBy,
            @Nullable String note) {}

    /// @return false when it was raised before
    public boolean raise(Raised alarm) {
        return jdbc.sql("""
                        insert into passes.alarms (id, kind, area_key, day, about, resident_id, actor, records, raised_at)
                        values (:id, :kind, :area, :day, :about, :resident::uuid, :actor::uuid, :records::jsonb, :at)
                        on conflict (kind, about) do nothing
                        """)
                        .param("id", alarm.id)
                        .param("kind", alarm.kind.name())
                        .param("area", alarm.area.value())
                        .param("day", alarm.day)
                        .param("about", alarm.about)
                        .param("resident", alarm.resident)
                        .param("actor", alarm.actor)
                        .param("records", json.writeValueAsString(alarm.records))
                        .param("at", Rows.at(alarm.at))
                        .update()
                == 1;
    }

    /// The latest first.
    public List<Listed> list(AreaKey area, boolean openOnly, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                        select * from passes.alarms
                        where area_key >= :low and area_key < :high and (not :open or settled_at is null)
                          and (:before::uuid is null or id < :before::uuid)
                        order by id desc
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("open", openOnly)
                .param("before", before)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    public Optional<Listed> find(UUID id) {
        return jdbc.sql("select * from passes.alarms where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    public void settle(UUID id, UUID by, Instant at, String note) {
        jdbc.sql("""
                        update passes.alarms set settled_by = :by, settled_at = :at, settled_note = :note
                        where id = :id and settled_at is null
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", Rows.at(at))
                .param("note", note)
                .update();
    }

    private Listed read(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                AlarmKind.valueOf(row.getString("kind")),
                new AreaKey(row.getLong("area_key")),
                row.getObject("resident_id", UUID.class),
                row.getObject("actor", UUID.class),
                json.readValue(row.getString("records"), RECORDS),
                Rows.moment(row, "raised_at"),
                Rows.momentIfAny(row, "settled_at"),
                row.getObject("settled_by", UUID.class),
                row.getString("settled_note"));
    }
}
