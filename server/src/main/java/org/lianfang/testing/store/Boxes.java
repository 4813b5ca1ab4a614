package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.BoxEntry;
import org.lianfang.testing.model.BoxStep;
import org.lianfang.testing.model.TubeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Boxes and how they changed hands.
@Repository
public class Boxes {

    private final JdbcClient jdbc;

    Boxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param account who records it, and when
    public record Recording(UUID account, Instant at) {}

    public record Box(UUID id, String code, UUID station, AreaKey area, int tubes, Instant packedAt) {}

    /// @param expected how many tubes were packed
    /// @param counted how many there were
    public record Handover(UUID id, UUID box, BoxStep step, int expected, int counted, Instant at) {

        public boolean differs() {
            return expected != counted;
        }
    }

    /// @return false when the id is taken
    public boolean add(BoxEntry entry, AreaKey area, Instant at, Recording recording) {
        return jdbc.sql("""
                        insert into testing.boxes
                          (id, code, station_id, area_key, tubes, packed_at, packed_by, recorded_at)
                        values (:id, :code, :station, :area, :tubes, :at, :account, :recorded)
                        on conflict (id) do nothing
                        """)
                        .param("id", entry.id())
                        .param("code", entry.code())
                        .param("station", entry.stationId())
                        .param("area", area.value())
                        .param("tubes", entry.tubeCodes().size())
                        .param("at", Rows.at(at))
                        .param("account", recording.account)
                        .param("recorded", Rows.at(recording.at))
                        .update()
                == 1;
    }

    public void putIn(UUID box, List<TubeCode> tubes, Instant at) {
        jdbc.sql("""
                        update testing.tubes set box_id = :box, boxed_at = :at
                        where code = any(:codes::text[])
                        """)
                .param("box", box)
                .param("at", Rows.at(at))
                .param("codes", Columns.of(tubes, code -> code))
                .update();
    }

    public Optional<Box> find(UUID id) {
        return jdbc.sql("select * from testing.boxes where id = :id")
                .param("id", id)
                .query(Boxes::box)
                .optional();
    }

    public List<TubeCode> tubesIn(UUID box) {
        return jdbc.sql("select code from testing.tubes where box_id = :box order by code")
                .param("box", box)
                .query((row, number) -> new TubeCode(row.getString("code")))
                .list();
    }

    /// @return false when the id is taken, or the box has taken this step before
    public boolean handOver(Handover handover, AreaKey area, Recording recording) {
        return jdbc.sql("""
                        insert into testing.handovers
                          (id, box_id, area_key, step, expected, counted, at, recorded_by, recorded_at)
                        values (:id, :box, :area, :step, :expected, :counted, :at, :account, :recorded)
                        on conflict do nothing
                        """)
                        .param("id", handover.id())
                        .param("box", handover.box())
                        .param("area", area.value())
                        .param("step", handover.step().name())
                        .param("expected", handover.expected())
                        .param("counted", handover.counted())
                        .param("at", Rows.at(handover.at()))
                        .param("account", recording.account)
                        .param("recorded", Rows.at(recording.at))
                        .update()
                == 1;
    }

    /// Hand-overs of a box, in order.
    public List<Handover> handoversOf(UUID box) {
        return jdbc.sql("select * from testing.handovers where box_id = :box order by at, id")
                .param("box", box)
                .query(Boxes::handover)
                .list();
    }

    public Optional<Handover> handover(UUID id) {
        return jdbc.sql("select * from testing.handovers where id = :id")
                .param("id", id)
                .query(Boxes::handover)
                .optional();
    }

    /// The courier has the tubes of the box.
    public void carry(UUID box, Instant at) {
        jdbc.sql("update testing.tubes set carried_at = coalesce(carried_at, :at) where box_id = :box")
                .param("at", Rows.at(at))
                .param("box", box)
                .update();
    }

    /// Hand-overs whose counts differ and that nobody has settled, in the order of their ids.
    public List<Handover> differing(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from testing.handovers
                        where area_key >= :low and area_key < :high and counted <> expected and settled_at is null
                          and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(Boxes::handover)
                .list();
    }

    /// @return false when it was settled before
    public boolean settle(UUID handover, String why, Recording recording) {
        return jdbc.sql("""
                        update testing.handovers set settled_at = :at, settled_by = :account, settled_why = :why
                        where id = :id and settled_at is null
                        """)
                        .param("id", handover)
                        .param("why", why)
                        .param("account", recording.account)
                        .param("at", Rows.at(recording.at))
                        .update()
                == 1;
    }

    private static Box box(ResultSet row, int number) throws SQLException {
        return new Box(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("station_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getInt("tubes"),
                Rows.moment(row, "packed_at"));
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("box_id", UUID.class),
                BoxStep.valueOf(row.getString("step")),
                row.getInt("expected"),
                row.getInt("counted"),
                Rows.moment(row, "at"));
    }
}
