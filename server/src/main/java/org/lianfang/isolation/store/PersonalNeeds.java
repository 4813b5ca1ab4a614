package org.lianfang.isolation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.NeedKind;
import org.lianfang.isolation.model.NeedEntry;
import org.lianfang.isolation.model.Stay;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people who are apart need, until it is answered.
@Repository
public class PersonalNeeds {

    private final JdbcClient jdbc;

    PersonalNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param answer absent while it waits
    public record Need(
            UUID id,
            UUID stay,
            UUID resident,
            AreaKey area,
            NeedKind kind,
            String text,
            Instant madeAt,
            Instant dueAt,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable String answerer) {

        @Override
        public String toString() {
            return "Need[" + id + "]";
        }
    }

    /// @return false when the id is known
    public boolean add(NeedEntry entry, Stay stay, Instant now, Instant due, UUID by) {
        return jdbc.sql("""
                        insert into isolation.needs
                          (id, stay_id, resident_id, area_key, kind, text, made_at, due_at, taken_by)
                        values (:id, :stay, :resident, :area, :kind, :text, :now, :due, :by)
                        on conflict (id) do nothing
                        """)
                        .param("id", entry.id())
                        .param("stay", stay.id())
                        .param("resident", stay.resident())
                        .param("area", stay.area().value())
                        .param("kind", entry.kind().name())
                        .param("text", entry.said())
                        .param("now", Rows.at(now))
                        .param("due", Rows.at(due))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// @param by account, and how it signs
    public record Answered(String answer, Instant at, UUID by, String name) {}

    public void answer(UUID id, Answered answered) {
        jdbc.sql("""
                        update isolation.needs
                        set answered_at = :at, answer = :answer, answered_by = :by, answerer = :name
                        where id = :id and answered_at is null
                        """)
                .param("id", id)
                .param("at", Rows.at(answered.at))
                .param("answer", answered.answer)
                .param("by", answered.by)
                .param("name", answered.name)
                .update();
    }

    public Optional<Need> findLocked(UUID id) {
        return jdbc.sql("select * from isolation.needs where id = :id for update")
                .param("id", id)
                .query(PersonalNeeds::read)
                .optional();
    }

    public boolean isKnown(UUID id) {
        return jdbc.sql("select exists (select from isolation.needs where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Of all stays of one time apart, the latest first.
    public List<Need> of(UUID quarantine, int limit) {
        return jdbc.sql("""
                        select n.* from isolation.needs n
                        join isolation.stays t on t.id = n.stay_id
                        where t.quarantine_id = :quarantine
                        order by n.made_at desc, n.id desc
                        limit :limit
                        """)
                .param("quarantine", quarantine)
                .param("limit", limit)
                .query(PersonalNeeds::read)
                .list();
    }

    /// Those that wait, the most urgent first.
    public List<Need> open(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from isolation.needs
                        where area_key >= :low and area_key < :high and answered_at is null
                          and (:after::uuid is null or (due_at, id) >
                            ((select n.due_at from isolation.needs n where n.id = :after::uuid), :after::uuid))
                        order by due_at, id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(PersonalNeeds::read)
                .list();
    }

    private static Need read(ResultSet row, int number) throws SQLException {
        return new Need(
                Rows.id(row, "id"),
                Rows.id(row, "stay_id"),
                Rows.id(row, "resident_id"),
                Rows.area(row),
                NeedKind.valueOf(row.getString("kind")),
                row.getString("text"),
                Rows.moment(row, "made_at"),
                Rows.moment(row, "due_at"),
                Rows.momentIfAny(row, "answered_at"),
                row.getString("answer"),
                row.getString("answerer"));
    }
}
