package org.lianfang.testing.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.LateClocks;
import org.lianfang.testing.model.TubeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tubes that have no result yet and should be further on their way.
@Repository
public class LateTubes {

    private final JdbcClient jdbc;

    LateTubes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param state in which it stays: `OPEN`, `SEALED`, `BOXED`, `CARRIED`, `RECEIVED`
    /// @param since when it came to be in it
    public record Late(TubeCode code, UUID round, UUID station, AreaKey area, String state, Instant since) {}

    /// In the order of their codes.
    public List<Late> in(AreaKey area, LateClocks clocks, Instant now, @Nullable TubeCode after, int limit) {
        return jdbc.sql("""
                        select code, round_id, station_id, area_key, state, since
                        from (
                          select t.*,
                                 case when received_at is not null then 'RECEIVED' when carried_at is not null then 'CARRIED'
                                      when boxed_at is not null then 'BOXED' when sealed_at is not null then 'SEALED'
                                      else 'OPEN' end as state,
                                 coalesce(received_at, carried_at, boxed_at, sealed_at, opened_at) as since
                          from testing.tubes t
                          where resulted_at is null and area_key >= :low and area_key < :high
                            and (:after::text is null or code > :after::text collate "C")) underway
                        where since < case state
                                when 'OPEN' then :open::timestamptz when 'SEALED' then :sealed::timestamptz
                                when 'BOXED' then :boxed::timestamptz when 'CARRIED' then :carried::timestamptz
                                else :received::timestamptz end
                        order by code
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after == null ? null : after.text())
                .param("open", before(now, clocks.openHours()))
                .param("sealed", before(now, clocks.sealedHours()))
                .param("boxed", before(now, clocks.boxedHours()))
                .param("carried", before(now, clocks.carriedHours()))
                .param("received", before(now, clocks.receivedHours()))
                .param("limit", limit)
                .query((row, number) -> new Late(
                        new TubeCode(row.getString("code")),
                        row.getObject("round_id", UUID.class),
                        row.getObject("station_id", UUID.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getString("state"),
                        Rows.moment(row, "since")))
                .list();
    }

    /// Nothing is before a moment that there is not.
    private static @Nullable Timestamp before(Instant now, @Nullable Integer hours) {
        return hours == null ? null : Rows.at(now.minus(hours, ChronoUnit.HOURS));
    }
}
