package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseClock;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Classification;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;

/// Reads cases from rows.
final class CaseRows {

    private CaseRows() {}

    static CaseFile read(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                Rows.id(row, "id"),
                new AreaKey(row.getLong("area_key")),
                row.getString("number"),
                row.getObject("resident_id", UUID.class),
                new CaseFile.Origin(
                        CaseFile.Source.valueOf(row.getString("source")),
                        row.getString("source_ref"),
                        row.getObject("list_id", UUID.class),
                        Rows.id(row, "opened_by"),
                        Rows.moment(row, "opened_at")),
                Classification.valueOf(row.getString("classification")),
                dates(row),
                new CaseFile.Told(
                        row.getString("age_text"), row.getString("sex"), row.getString("note"), infectedAt(row)),
                List.of(
                        clock(row, CaseClock.Kind.REPORT, "report_due_at", "reported_at"),
                        clock(row, CaseClock.Kind.INTERVIEW, "interview_due_at", "interviewed_at"),
                        clock(row, CaseClock.Kind.CONTACTS, "contacts_due_at", "contacts_listed_at")),
                ContactRows.decider(row, "investigator_id", "investigator", "assigned_at"),
                row.getInt("version"));
    }

    private static CaseFile.Dates dates(ResultSet row) throws SQLException {
        return new CaseFile.Dates(
                row.getObject("onset_on", LocalDate.class),
                row.getObject("positive_on", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                Rows.momentIfAny(row, "isolated_at"),
                row.getObject("exposed_from", LocalDate.class),
                row.getObject("exposed_until", LocalDate.class));
    }

    private static CaseFile.@Nullable InfectedAt infectedAt(ResultSet row) throws SQLException {
        var area = row.getObject("infected_area", Long.class);
        return area == null ? null : new CaseFile.InfectedAt(new AreaKey(area), row.getString("infected_building"));
    }

    private static CaseClock clock(ResultSet row, CaseClock.Kind kind, String due, String done) throws SQLException {
        return new CaseClock(kind, Rows.moment(row, due), Rows.momentIfAny(row, done));
    }

    static Instant due(CaseFile file, CaseClock.Kind kind) {
        return file.clocks().stream()
                .filter(clock -> clock.kind() == kind)
                .map(CaseClock::dueAt)
                .findFirst()
                .orElseThrow();
    }
}
