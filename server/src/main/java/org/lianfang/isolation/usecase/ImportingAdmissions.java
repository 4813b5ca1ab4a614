package org.lianfang.isolation.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.AdmissionField;
import org.lianfang.isolation.model.AdmissionRow;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.people.sheet.SheetFormat;
import org.lianfang.people.sheet.SheetWriter;
import org.springframework.stereotype.Service;

/// Brings people of a list into sites. Each row's trouble is told and the rest goes in; the same list again
/// brings nobody twice, and nobody back who has gone.
@Service
public class ImportingAdmissions {

    private final ExaminingLists examining;
    private final PlacingNeeds placing;
    private final AdmittingPeople admitting;
    private final OwnScope own;
    private final AuditLog audit;

    ImportingAdmissions(
            ExaminingLists examining, PlacingNeeds placing, AdmittingPeople admitting, OwnScope own, AuditLog audit) {
        this.examining = examining;
        this.placing = placing;
        this.admitting = admitting;
        this.own = own;
        this.audit = audit;
    }

    /// What holds for a whole list.
    ///
    /// @param site for rows that name none
    /// @param from day 0 of rows that say none
    /// @param mapping as `FIELD:column` from 0; the headings decide when absent
    public record Sent(
            AreaKey area,
            Reason reason,
            @Nullable UUID site,
            @Nullable LocalDate from,
            @Nullable List<String> mapping) {}

    /// Somebody who would go in.
    ///
    /// @param onTheList whether they have a plan already
    /// @param until last day of it
    public record Coming(
            int row,
            UUID resident,
            boolean onTheList,
            @Nullable String site,
            String room,
            LocalDate until) {}

    public record Preview(
            List<String> headings,
            Map<AdmissionField, Integer> columns,
            List<Coming> coming,
            int known,
            List<AdmissionRow.Trouble> troubles) {}

    public record Imported(int admitted, int known, List<AdmissionRow.Trouble> troubles) {}

    /// @throws org.lianfang.kernel.refusal.Refusal when it is no spreadsheet, `isolation/columns-missing`,
    ///     `isolation/mapping-not-valid`
    @Needs(Permission.MANAGE_ISOLATION)
    public Preview preview(Sent sent, Path file) {
        var sheet = sheet(sent, file);
        var examined = examined(sent, sheet);
        return new Preview(
                sheet.headings(),
                sheet.columns(),
                examined.placed().stream().map(ImportingAdmissions::coming).toList(),
                examined.known(),
                examined.troubles());
    }

    /// @throws org.lianfang.kernel.refusal.Refusal like [#preview]
    @Needs(Permission.MANAGE_ISOLATION)
    public Imported run(Sent sent, Path file) {
        var examined = examined(sent, sheet(sent, file));
        var troubles = new ArrayList<>(examined.troubles());
        var admitted = 0;
        for (var party : parties(examined.placed())) {
            try {
                admitted += own.call(() -> admit(party));
            } catch (Refusal bad) {
                party.forEach(one -> troubles.add(one.comer().row().refused(bad.reason(), bad.params())));
            }
        }
        troubles.sort(Comparator.comparingInt(trouble -> trouble.row().number()));
        return new Imported(admitted, examined.known(), troubles);
    }

    /// The rows that stay out: all columns of the file, and one more with the reasons.
    public record BadRows(List<String> headings, List<AdmissionRow.Trouble> troubles) {

        public void write(SheetFormat format, OutputStream out, Texts texts, Language language) throws IOException {
            try (var sheet = SheetWriter.to(out, format, "")) {
                sheet.write(with(headings, texts.say(language, "isolation.admission-list.reason")));
                for (var trouble : troubles) {
                    sheet.write(with(
                            trouble.row().cells(),
                            texts.say(language, trouble.reason().code(), trouble.params())));
                }
            }
        }

        private List<String> with(List<String> cells, String last) {
            var row = new ArrayList<>(cells.subList(0, Math.min(headings.size(), cells.size())));
            while (row.size() < headings.size()) {
                row.add("");
            }
            row.add(last);
            return row;
        }
    }

    /// What would stay out now: after the others went in, what has stayed out.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal like [#preview]
    @Needs(Permission.MANAGE_ISOLATION)
    public BadRows badRows(Sent sent, Path file) {
        var sheet = sheet(sent, file);
        return new BadRows(sheet.headings(), examined(sent, sheet).troubles());
    }

    /// Nobody reads a list for an area that is not theirs; a contact comes from its case.
    private static AdmissionSheet sheet(Sent sent, Path file) {
        Access.requireWithin(sent.area);
        if (sent.reason == Reason.CONTACT) {
            throw IsolationRefusal.NO_RULE.with();
        }
        return AdmissionSheet.read(file, sent.mapping);
    }

    private ExaminingLists.Examined examined(Sent sent, AdmissionSheet sheet) {
        var examined = examining.examine(sheet, new ExaminingLists.Asked(sent.area, sent.reason, sent.site, sent.from));
        own.call(() -> {
            var rows = Ids.digest(examined.placed().stream()
                    .map(one -> one.comer().holder().resident())
                    .toList());
            audit.record(Act.of("isolation.list-examined", "admission-list", rows, sent.area)
                    .withDetail(Map.of("count", sheet.rows().size())));
            return true;
        });
        return examined;
    }

    /// People who share a room, in the order of the list.
    private static List<List<ExaminingLists.Placed>> parties(List<ExaminingLists.Placed> placed) {
        return List.copyOf(placed.stream()
                .collect(Collectors.groupingBy(one -> one.room().id(), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private int admit(List<ExaminingLists.Placed> party) {
        var into = party.stream()
                .map(one -> {
                    var comer = one.comer();
                    var quarantine = comer.onTheList() ? comer.quarantine() : placing.keep(comer.quarantine());
                    return new AdmittingPeople.Into(quarantine.id(), one.room().id());
                })
                .toList();
        return admitting.intoRooms(into, true).size();
    }

    private static Coming coming(ExaminingLists.Placed placed) {
        var comer = placed.comer();
        return new Coming(
                comer.row().number(),
                comer.quarantine().resident(),
                comer.onTheList(),
                comer.site().name(),
                placed.room().number(),
                comer.quarantine().plan().first().until());
    }
}
