package org.lianfang.cases.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who may have infected whom.
@Repository
public class Links {

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param directed whether it was told who infected whom
    /// @param told the words of whoever told it
    public record Link(UUID infector, UUID infectee, boolean directed, String told) {

        @Override
        public String toString() {
            return "Link[" + infector + " " + infectee + "]";
        }
    }

    /// @return false when it is known
    public boolean add(Link link, CaseFile infectee, @Nullable UUID list, Instant at) {
        return jdbc.sql("""
                        insert into cases.links (infectee_id, infector_id, area_key, directed, told, list_id, recorded_at)
                        values (:infectee, :infector, :area, :directed, :told, :list::uuid, :at)
                        on conflict (infectee_id, infector_id) do nothing
                        """)
                        .param("infectee", link.infectee)
                        .param("infector", link.infector)
                        .param("area", infectee.area().value())
                        .param("directed", link.directed)
                        .param("told", link.told)
                        .param("list", list)
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }

    public List<Link> ofList(UUID list) {
        return jdbc.sql(
                        "select infector_id, infectee_id, directed, told from cases.links where list_id = :list order by infectee_id, infector_id")
                .param("list", list)
                .query((row, number) -> new Link(
                        Rows.id(row, "infector_id"),
                        Rows.id(row, "infectee_id"),
                        row.getBoolean("directed"),
                        row.getString("told")))
                .list();
    }

    /// Those of a list that are no longer told of somebody.
    public void forget(UUID list, UUID infectee) {
        jdbc.sql("delete from cases.links where list_id = :list and infectee_id = :infectee")
                .param("list", list)
                .param("infectee", infectee)
                .update();
    }

    /// The nearest ones, told as infector or as related.
    public List<CaseFile> infectorsOf(UUID caseId) {
        return jdbc.sql("""
                        select c.* from cases.links l join cases.cases c on c.id = l.infector_id
                        where l.infectee_id = :case order by c.id
                        """).param("case", caseId).query(CaseRows::read).list();
    }

    public List<CaseFile> infectedBy(UUID caseId) {
        return jdbc.sql("""
                        select c.* from cases.links l join cases.cases c on c.id = l.infectee_id
                        where l.infector_id = :case order by c.id
                        """).param("case", caseId).query(CaseRows::read).list();
    }
}
