package org.lianfang.testing.store;

import java.util.List;
import org.lianfang.kernel.database.Columns;
import org.lianfang.testing.model.CoverClass;
import org.lianfang.testing.model.CoverTally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Persons by round, area and class, kept in the transaction that writes about them.
@Repository
public class CoverSums {

    private final JdbcClient jdbc;

    CoverSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order of the changes, which is the same for every writer.
    public void add(List<CoverTally.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into testing.cover_sums as s
                          (round_id, area_key, sampled, guests, exempt, moved, refused, not_found)
                        select * from unnest(:rounds::uuid[], :areas::bigint[], :sampled::int[], :guests::int[],
                                             :exempt::int[], :moved::int[], :refused::int[], :notFound::int[])
                        on conflict (round_id, area_key) do update
                        set sampled = s.sampled + excluded.sampled, guests = s.guests + excluded.guests,
                            exempt = s.exempt + excluded.exempt, moved = s.moved + excluded.moved,
                            refused = s.refused + excluded.refused, not_found = s.not_found + excluded.not_found
                        """)
                .param("rounds", Columns.of(changes, change -> change.cell().round()))
                .param(
                        "areas",
                        Columns.of(changes, change -> change.cell().area().value()))
                .param("sampled", sums(changes, CoverClass.SAMPLED))
                .param("guests", sums(changes, CoverClass.GUEST))
                .param("exempt", sums(changes, CoverClass.EXEMPT))
                .param("moved", sums(changes, CoverClass.MOVED))
                .param("refused", sums(changes, CoverClass.REFUSED))
                .param("notFound", sums(changes, CoverClass.NOT_FOUND))
                .update();
    }

    private static int[] sums(List<CoverTally.Change> changes, CoverClass counted) {
        return changes.stream()
                .mapToInt(change -> change.sums()[counted.ordinal()])
                .toArray();
    }
}
