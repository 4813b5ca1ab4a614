package org.lianfang.people.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where somebody or something was counted before.
@Repository
public class FormerPlaces {

    private final JdbcClient database;

    FormerPlaces(JdbcClient database) {
        this.database = database;
    }

    /// What moved.
    public enum Subject {
        RESIDENT,
        HOUSEHOLD,
        MEASURE
    }

    /// @param from first day in the area
    /// @param until day of the move, the first day elsewhere
    public record FormerPlace(Subject kind, UUID subject, AreaKey area, LocalDate from, LocalDate until) {}

    public void add(Collection<FormerPlace> places) {
        database.sql("""
                        insert into people.former_place (subject_kind, subject_id, area_key, from_day, until_day)
                        select * from unnest(:kinds::text[], :subjects::uuid[], :areas::bigint[], :from::date[], :until::date[])
                        """)
                .param("kinds", Columns.of(places, FormerPlace::kind))
                .param("subjects", Columns.of(places, FormerPlace::subject))
                .param("areas", Columns.of(places, place -> place.area().value()))
                .param("from", Columns.of(places, FormerPlace::from))
                .param("until", Columns.of(places, FormerPlace::until))
                .update();
    }
}
