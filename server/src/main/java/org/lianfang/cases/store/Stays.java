package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianfang.cases.model.Stay;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where people were, as it was told.
@Repository
public class Stays {

    private static final int MOST_OF_A_CASE = 2_000;

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known
    public boolean add(Stay stay, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into cases.stays
                          (id, case_id, resident_id, area_key, place, place_mark, setting, section, seat_row, crew, from_at, until_at,
                           note, recorded_by, recorded_at)
                        values (:id, :case::uuid, :resident::uuid, :area, :place, :mark, :setting, :section, :row, :crew, :from, :until,
                                :note, :by, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", stay.id())
                        .param("case", stay.caseId())
                        .param("resident", stay.resident())
                        .param("area", stay.area().value())
                        .param("place", stay.place())
                        .param("mark", Stay.mark(stay.place()))
                        .param("setting", stay.setting().name())
                        .param("section", stay.seat().section())
                        .param("row", stay.seat().row())
                        .param("crew", stay.seat().crew())
                        .param("from", Rows.at(stay.from()))
                        .param("until", Rows.at(stay.to()))
                        .param("note", stay.note())
                        .param("by", by)
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }

    public Optional<Stay> find(UUID id) {
        return jdbc.sql("select * from cases.stays where id = :id and voided_at is null")
                .param("id", id)
                .query(Stays::read)
                .optional();
    }

    /// The timeline of a case, in order.
    public List<Stay> ofCase(UUID caseId) {
        return jdbc.sql("""
                        select * from cases.stays where case_id = :case and voided_at is null order by from_at, until_at, id limit :limit
                        """)
                .param("case", caseId)
                .param("limit", MOST_OF_A_CASE)
                .query(Stays::read)
                .list();
    }

    /// @return false when it was voided before
    public boolean voided(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                        update cases.stays set voided_by = :by, voided_at = :at where id = :id and voided_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }

    /// Places that were told in an area lately, the latest first, each once.
    public List<String> recentPlaces(AreaKey area, String mark, int limit) {
        return jdbc.sql("""
                        select place from (
                          select distinct on (place_mark) place, recorded_at from cases.stays
                          where area_key >= :low and area_key < :high and voided_at is null
                            and (:mark = '' or position(:mark in place_mark) > 0)
                          order by place_mark, recorded_at desc
                        ) as recent
                        order by recorded_at desc
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("mark", mark)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /// Those that were recorded in a span.
    public void recorded(Instant from, Instant to, Consumer<Stay> found) {
        jdbc.sql("select * from cases.stays where recorded_at >= :from and recorded_at < :to and voided_at is null")
                .param("from", Rows.at(from))
                .param("to", Rows.at(to))
                .query(Stays::read)
                .list()
                .forEach(found);
    }

    private static Stay read(ResultSet row, int number) throws SQLException {
        return new Stay(
                Rows.id(row, "id"),
                row.getObject("case_id", UUID.class),
                row.getObject("resident_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getString("place"),
                Setting.valueOf(row.getString("setting")),
                new Seat(row.getInt("section"), row.getInt("seat_row"), row.getBoolean("crew")),
                Rows.moment(row, "from_at"),
                Rows.moment(row, "until_at"),
                row.getString("note"));
    }
}
