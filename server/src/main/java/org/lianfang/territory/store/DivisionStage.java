package org.lianfang.territory.store;

import java.util.List;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.model.Division;
import org.lianfang.territory.model.PlaceNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where the rows of a division import lie until they are compared: a table of the running transaction.
@Repository
public class DivisionStage {

    private final JdbcClient jdbc;
    private final PlaceNames spelling = new PlaceNames();

    DivisionStage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open() {
        jdbc.sql("""
                create temporary table division_stage (
                  area_key bigint not null, parent_key bigint, level text not null, name text collate "C" not null,
                  pinyin text not null, spelling text not null, initials text not null
                ) on commit drop
                """).update();
    }

    /// @param rows at most some ten thousand
    public void put(List<Division> rows) {
        var spellings = rows.stream().map(row -> spelling.spell(row.name())).toList();
        jdbc.sql("""
                insert into pg_temp.division_stage
                select * from unnest(:keys, :parents, :levels, :names, :pinyins, :spellings, :initials)
                """)
                .param("keys", rows.stream().mapToLong(row -> row.key().value()).toArray())
                .param(
                        "parents",
                        rows.stream()
                                .mapToLong(row -> row.key()
                                        .parent()
                                        .orElse(AreaKey.NATION)
                                        .value())
                                .toArray())
                .param(
                        "levels",
                        rows.stream().map(row -> row.key().level().name()).toArray(String[]::new))
                .param("names", rows.stream().map(Division::name).toArray(String[]::new))
                .param("pinyins", spellings.stream().map(one -> one.display()).toArray(String[]::new))
                .param("spellings", spellings.stream().map(one -> one.folded()).toArray(String[]::new))
                .param("initials", spellings.stream().map(one -> one.initials()).toArray(String[]::new))
                .update();
    }

    public void index() {
        jdbc.sql("alter table pg_temp.division_stage add primary key (area_key)")
                .update();
        jdbc.sql("analyze pg_temp.division_stage").update();
    }

    /// Takes rows out whose parent is neither here nor a present area, and those below them.
    ///
    /// @return their keys
    public List<AreaKey> takeOrphans() {
        return jdbc.sql("""
                with recursive orphan as (
                  select area_key from pg_temp.division_stage as stage
                  where not exists (select from pg_temp.division_stage as above where above.area_key = stage.parent_key)
                    and not exists (
                      select from territory.area as above
                      where above.area_key = stage.parent_key and above.valid_to is null)
                  union
                  select below.area_key from pg_temp.division_stage as below
                  join orphan on below.parent_key = orphan.area_key
                )
                delete from pg_temp.division_stage as stage using orphan
                where stage.area_key = orphan.area_key
                returning stage.area_key
                """).query((row, number) -> new AreaKey(row.getLong(1))).list();
    }
}
