package org.lianfang.passes.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.passes.model.GroundFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Areas from which people are visited after they came: facts.
@Repository
public class ListedAreas {

    private final JdbcClient jdbc;

    ListedAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param evidence number of the decision
    public record Listed(
            UUID id,
            AreaKey area,
            LocalDate from,
            LocalDate until,
            String evidence,
            GroundFact.Issuer issuer,
            Instant at) {}

    public void add(Listed listed) {
        jdbc.sql("""
                        insert into passes.listed_areas
                          (id, area_key, area_end, from_day, until_day, evidence, issued_by, issuer, issued_at)
                        values (:id, :area, :end, :from, :until, :evidence, :by, :issuer, :at)
                        """)
                .param("id", listed.id)
                .param("area", listed.area.value())
                .param("end", listed.area.high())
                .param("from", listed.from)
                .param("until", listed.until)
                .param("evidence", listed.evidence)
                .param("by", listed.issuer.account())
                .param("issuer", listed.issuer.name())
                .param("at", Rows.at(listed.at))
                .update();
    }

    /// Those whose last day is not over, the newest first.
    public List<Listed> listedOn(LocalDate day) {
        return jdbc.sql("""
                        select * from passes.listed_areas
                        where until_day >= :day
                        order by id desc
                        limit 500
                        """)
                .param("day", day)
                .query((row, number) -> new Listed(
                        row.getObject("id", UUID.class),
                        new AreaKey(row.getLong("area_key")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("evidence"),
                        new GroundFact.Issuer(row.getObject("issued_by", UUID.class), row.getString("issuer")),
                        Rows.moment(row, "issued_at")))
                .list();
    }
}
