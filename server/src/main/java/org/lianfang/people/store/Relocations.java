package org.lianfang.people.store;

import java.time.LocalDate;
import java.util.List;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.HomeMeasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Moves everybody of one area key to another, each kind of record with one statement.
@Repository
public class Relocations {

    private final JdbcClient database;
    private final HomeMeasures measures;

    Relocations(JdbcClient database, HomeMeasures measures) {
        this.database = database;
        this.measures = measures;
    }

    /// @return how many moved
    public int residents(AreaKey from, AreaKey to, LocalDate day) {
        database.sql("""
                        insert into people.former_place (subject_kind, subject_id, area_key, from_day, until_day)
                        select 'RESIDENT', id, area_key, area_since, :day
                        from people.resident where area_key = :from and left_on is null
                        """).param("from", from.value()).param("day", day).update();
        return database.sql("""
                        update people.resident set area_key = :to, area_since = :day, version = version + 1
                        where area_key = :from and left_on is null
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("day", day)
                .update();
    }

    /// @return how many moved
    public int households(AreaKey from, AreaKey to, LocalDate day) {
        database.sql("""
                        insert into people.former_place (subject_kind, subject_id, area_key, from_day, until_day)
                        select 'HOUSEHOLD', id, area_key, area_since, :day
                        from people.household where area_key = :from
                        """).param("from", from.value()).param("day", day).update();
        return database.sql("""
                        update people.household set area_key = :to, area_since = :day, version = version + 1
                        where area_key = :from
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("day", day)
                .update();
    }

    /// @return the measures that moved, as they were before
    public List<HomeMeasure> measures(AreaKey from, AreaKey to, LocalDate day) {
        var moving = measures.inAreaFrom(from, day);
        database.sql("""
                        insert into people.former_place (subject_kind, subject_id, area_key, from_day, until_day)
                        select 'MEASURE', id, area_key, area_since, :day
                        from people.home_measure where area_key = :from and lapses_on > :day
                        """).param("from", from.value()).param("day", day).update();
        moving.forEach(measure -> measures.move(measure.id(), to, day));
        return moving;
    }

    /// What is found and cared for along with its people.
    public void companions(AreaKey from, AreaKey to) {
        database.sql("update people.token set area_key = :to where area_key = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
        database.sql("update people.care_need set area_key = :to where area_key = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }
}
