package org.lianfang.gates.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Days whose crossings are no longer kept, although their figures are.
@Repository
public class ForgottenDays {

    private final JdbcClient jdbc;

    ForgottenDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The first and the last of such days.
    public record Span(LocalDate from, LocalDate to) {}

    /// Among the days that a list was asked for.
    public Optional<Span> among(CrossingLists.Filter filter) {
        return filter.gate() == null ? inArea(filter) : atGate(filter);
    }

    private Optional<Span> inArea(CrossingLists.Filter filter) {
        return spanOf(jdbc.sql("""
                        select min(day) as first_day, max(day) as last_day
                        from gates.forgotten
                        where area_key >= :low and area_key < :high
                          and (:from::date is null or day >= :from::date) and (:to::date is null or day <= :to::date)
                        """)
                .param("low", filter.area().low())
                .param("high", filter.area().high())
                .param("from", filter.from())
                .param("to", filter.to()));
    }

    private Optional<Span> atGate(CrossingLists.Filter filter) {
        return spanOf(jdbc.sql("""
                        select min(h.day) as first_day, max(h.day) as last_day
                        from gates.gate_hours h
                        where h.gate_id = :gate
                          and (:from::date is null or h.day >= :from::date)
                          and (:to::date is null or h.day <= :to::date)
                          and exists (
                            select from gates.forgotten f where f.day = h.day and f.area_key = h.area_key)
                        """)
                .param("gate", filter.gate())
                .param("from", filter.from())
                .param("to", filter.to()));
    }

    private static Optional<Span> spanOf(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> {
                    var first = row.getObject("first_day", LocalDate.class);
                    return first == null
                            ? Optional.<Span>empty()
                            : Optional.of(new Span(first, row.getObject("last_day", LocalDate.class)));
                })
                .single();
    }
}
