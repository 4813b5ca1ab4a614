package org.lianfang.cases.store;

import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.cases.model.CaseClock;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases that others look after from now on.
@Repository
public class HandedCases {

    private final JdbcClient jdbc;

    HandedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// From now on another area looks after it.
    public void move(UUID id, AreaKey area, LocalDate today) {
        jdbc.sql("""
                        update cases.cases set area_key = :area, changed_on = :today, version = version + 1 where id = :id
                        """)
                .param("id", id)
                .param("area", area.value())
                .param("today", today)
                .update();
    }

    /// A case that was only named so far is looked after here from now on; its clocks begin.
    public void handedOver(CaseFile file, LocalDate today) {
        jdbc.sql("""
                        update cases.cases
                        set source = :source, area_key = :area, number = :number, resident_id = :resident::uuid, note = :note,
                            classification = :classification, onset_on = :onset::date, positive_on = :positive::date,
                            report_due_at = :reportDue, interview_due_at = :interviewDue, contacts_due_at = :contactsDue,
                            changed_on = :today, version = version + 1
                        where id = :id
                        """)
                .param("id", file.id())
                .param("source", file.origin().source().name())
                .param("area", file.area().value())
                .param("number", file.number())
                .param("resident", file.resident())
                .param("note", file.told().note())
                .param("classification", file.classification().name())
                .param("onset", file.dates().onset())
                .param("positive", file.dates().positive())
                .param("reportDue", Rows.at(CaseRows.due(file, CaseClock.Kind.REPORT)))
                .param("interviewDue", Rows.at(CaseRows.due(file, CaseClock.Kind.INTERVIEW)))
                .param("contactsDue", Rows.at(CaseRows.due(file, CaseClock.Kind.CONTACTS)))
                .param("today", today)
                .update();
    }
}
