package org.lianfang.passes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.ResidentRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What residents ask of their community.
@Repository
public class ResidentRequests {

    private final JdbcClient jdbc;

    ResidentRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is known
    public boolean add(ResidentRequest request, LocalDate day) {
        var correction = request.what() instanceof ResidentRequest.Correction one ? one : null;
        var back = request.what() instanceof ResidentRequest.Return one ? one : null;
        return jdbc.sql("""
                        insert into passes.requests
                          (id, resident_id, area_key, day, kind, field, text, from_area, arrives_on, made_at)
                        values (:id, :resident, :area, :day, :kind, :field::text, :text::text, :from::bigint, :arrives::date, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", request.id())
                        .param("resident", request.resident())
                        .param("area", request.area().value())
                        .param("day", day)
                        .param("kind", back == null ? "CORRECTION" : "RETURN")
                        .param(
                                "field",
                                correction == null ? null : correction.field().name())
                        .param("text", correction == null ? null : correction.text())
                        .param("from", back == null ? null : back.from().value())
                        .param("arrives", back == null ? null : back.arrivesOn())
                        .param("at", Rows.at(request.madeAt()))
                        .update()
                == 1;
    }

    /// What waits, oldest first.
    public List<ResidentRequest> open(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from passes.requests
                        where area_key >= :low and area_key < :high and done_at is null
                          and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(ResidentRequests::read)
                .list();
    }

    /// The latest first.
    public List<ResidentRequest> of(UUID resident) {
        return jdbc.sql("select * from passes.requests where resident_id = :resident order by id desc limit 100")
                .param("resident", resident)
                .query(ResidentRequests::read)
                .list();
    }

    public Optional<ResidentRequest> findLocked(UUID id) {
        return jdbc.sql("select * from passes.requests where id = :id for update")
                .param("id", id)
                .query(ResidentRequests::read)
                .optional();
    }

    public void finish(UUID id, ResidentRequest.Done done) {
        jdbc.sql("""
                        update passes.requests set done_by = :by, doer = :name, done_at = :at, answer = :answer
                        where id = :id and done_at is null
                        """)
                .param("id", id)
                .param("by", done.by().account())
                .param("name", done.by().name())
                .param("at", Rows.at(done.at()))
                .param("answer", done.answer())
                .update();
    }

    private static ResidentRequest read(ResultSet row, int number) throws SQLException {
        var doer = row.getObject("done_by", UUID.class);
        var what = row.getString("kind").equals("RETURN")
                ? new ResidentRequest.Return(
                        new AreaKey(row.getLong("from_area")), row.getObject("arrives_on", LocalDate.class))
                : new ResidentRequest.Correction(
                        ResidentRequest.Field.valueOf(row.getString("field")), row.getString("text"));
        return new ResidentRequest(
                row.getObject("id", UUID.class),
                row.getObject("resident_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                what,
                Rows.moment(row, "made_at"),
                doer == null
                        ? null
                        : new ResidentRequest.Done(
                                new GroundFact.Issuer(doer, row.getString("doer")),
                                Rows.moment(row, "done_at"),
                                row.getString("answer")));
    }
}
