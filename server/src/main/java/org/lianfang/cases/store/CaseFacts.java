package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFact;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Chains;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases as an analysis counts them, and what is known of who infected whom.
@Repository
public class CaseFacts {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    CaseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param zone in which days are counted
    /// @param limit no more than so many are read
    public List<CaseFact> in(AreaKey area, Collection<Classification> classes, ZoneId zone, int limit) {
        return jdbc.sql("""
                        select c.id, c.number, c.area_key, c.resident_id, c.age_text, c.source, c.onset_on, c.positive_on, c.confirmed_on,
                               c.isolated_at, c.opened_at, c.reported_at, c.interviewed_at, c.contacts_listed_at, i.elsewhere, i.setting
                        from cases.cases c
                        left join cases.infections i on i.case_id = c.id
                        where c.area_key >= :low and c.area_key < :high and c.classification = any(:classes::text[])
                          and c.source <> 'ELSEWHERE'
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("classes", Columns.of(classes, Classification::name))
                .param("limit", limit)
                .withFetchSize(AT_ONCE)
                .query((row, number) -> read(row, zone))
                .list();
    }

    /// What was told of who infected whom, and who was a verified close contact of whom before becoming a case: it
    /// tells that both belong together, not who infected whom.
    public List<Chains.Edge> edges(AreaKey area) {
        return jdbc.sql("""
                        select l.infector_id, l.infectee_id, l.directed, k.ground
                        from cases.links l
                        join cases.cases c on c.id = l.infectee_id
                        left join cases.contacts k
                          on k.case_id = l.infector_id and k.resident_id = c.resident_id
                         and k.decision = 'VERIFIED' and k.withdrawn_at is null
                        where l.area_key >= :low and l.area_key < :high
                        union all
                        select k.case_id, c.id, false, k.ground
                        from cases.contacts k
                        join cases.cases c on c.resident_id = k.resident_id
                        where c.area_key >= :low and c.area_key < :high
                          and k.kind = 'CLOSE' and k.decision = 'VERIFIED' and k.withdrawn_at is null
                        order by 2, 1, 3, 4
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .withFetchSize(AT_ONCE)
                .query(CaseFacts::edge)
                .list();
    }

    /// Cases of an area who were told to be infected by somebody of another one.
    public Set<UUID> infectedFromOutside(AreaKey area) {
        return jdbc
                .sql("""
                        select l.infectee_id
                        from cases.links l
                        where l.area_key >= :low and l.area_key < :high and l.directed
                          and not exists (
                            select from cases.cases c
                            where c.id = l.infector_id and c.area_key >= :low and c.area_key < :high)
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query((row, number) -> Rows.id(row, "infectee_id"))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Chains.Edge edge(ResultSet row, int number) throws SQLException {
        var ground = row.getString("ground");
        return new Chains.Edge(
                Rows.id(row, "infector_id"),
                Rows.id(row, "infectee_id"),
                row.getBoolean("directed"),
                ground == null ? null : ContactGround.valueOf(ground));
    }

    private static CaseFact read(ResultSet row, ZoneId zone) throws SQLException {
        var listed = CaseFile.Source.valueOf(row.getString("source")) == CaseFile.Source.LINE_LIST;
        var known = Rows.moment(row, "opened_at");
        var reported = Rows.momentIfAny(row, "reported_at");
        var days = new CaseFact.Days(
                row.getObject("onset_on", LocalDate.class),
                row.getObject("positive_on", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                day(Rows.momentIfAny(row, "isolated_at"), zone),
                day(reported, zone),
                LocalDate.ofInstant(known, zone),
                listed);
        var steps = new CaseFact.Steps(
                listed ? null : known,
                reported,
                Rows.momentIfAny(row, "interviewed_at"),
                Rows.momentIfAny(row, "contacts_listed_at"));
        return new CaseFact(
                Rows.id(row, "id"),
                row.getString("number"),
                new AreaKey(row.getLong("area_key")),
                row.getObject("resident_id", UUID.class),
                row.getString("age_text"),
                days,
                steps,
                Infections.read(row));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }
}
