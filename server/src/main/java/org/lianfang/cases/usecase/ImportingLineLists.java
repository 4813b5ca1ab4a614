package org.lianfang.cases.usecase;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.model.LineList;
import org.lianfang.cases.model.ListField;
import org.lianfang.cases.model.ListedCase;
import org.lianfang.cases.model.Trouble;
import org.lianfang.cases.store.CaseHistory;
import org.lianfang.cases.store.LineLists;
import org.lianfang.cases.store.Links;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in a line list with its chains. Each row's trouble is told and the rest goes in; the same
/// list again changes only what has changed in it.
@Service
public class ImportingLineLists {

    private static final int LONGEST_NAME = 80;
    private static final int SHOWN_ROWS = 8;

    private final OpeningCases.Books books;
    private final Chains chains;
    private final CaseLookup lookup;
    private final RulesHere rules;

    ImportingLineLists(OpeningCases.Books books, Chains chains, CaseLookup lookup, RulesHere rules) {
        this.books = books;
        this.chains = chains;
        this.lookup = lookup;
        this.rules = rules;
    }

    /// What lists are kept in.
    @Component
    record Chains(LineLists lists, Links links, Areas areas, AuditLog audit) {}

    /// What a file would become.
    ///
    /// @param rows the first ones, as they are read
    /// @param cases how many would go in
    public record Preview(
            List<String> headings,
            Map<ListField, Integer> columns,
            List<ListedCase> rows,
            int cases,
            List<Trouble> troubles,
            boolean dayFirst) {}

    /// @param refused rows that stay out
    public record Imported(
            UUID list, int added, int changed, int unchanged, int refused, int links, List<Trouble> troubles) {}

    /// @param mapping as `FIELD:column`; the headings decide when absent
    @Needs(Permission.MANAGE_CASES)
    public Preview preview(AreaKey area, Path file, @Nullable List<String> mapping) {
        requireHere(area);
        var sheet = ListSheet.read(file, mapping);
        var list = LineList.read(sheet.rows(), today(area));
        return new Preview(
                sheet.headings(),
                sheet.columns(),
                list.cases().stream().limit(SHOWN_ROWS).toList(),
                list.cases().size(),
                troubles(sheet, list),
                list.days().dayFirst());
    }

    /// @throws org.lianfang.kernel.refusal.Refusal when it is no spreadsheet,
    ///     `cases/columns-missing`, `cases/no-case-rules`, `cases/unknown-area`
    @Needs(Permission.MANAGE_CASES)
    @Transactional
    public Imported run(AreaKey area, @Nullable String sent, Path file, @Nullable List<String> mapping) {
        requireHere(area);
        var name = Fields.atMost(LONGEST_NAME, "name", Fields.required("name", PlainText.clean(sent)));
        var here = rules.in(area).needed();
        var sheet = ListSheet.read(file, mapping);
        var list = LineList.read(sheet.rows(), today(area));
        var now = lookup.now();
        var id = chains.lists.hold(Ids.next(), area, name, Access.caller().accountId(), now);
        var run = new Run(id, area, here, now);
        list.cases().forEach(run::take);
        var links = run.link(list.cases());
        chains.audit.record(Act.of("cases.list-imported", "line-list", id, area)
                .withDetail(Map.of("added", run.added, "changed", run.changed)));
        var told = troubles(sheet, list);
        return new Imported(
                id,
                run.added,
                run.changed,
                list.cases().size() - run.added - run.changed,
                (int) told.stream().filter(Trouble::refused).count(),
                links,
                told);
    }

    private void requireHere(AreaKey area) {
        if (!Access.scope().contains(area)) {
            throw AccessRefusal.OUTSIDE_YOUR_AREA.with("area", area);
        }
        if (!chains.areas.exists(area)) {
            throw CasesRefusal.UNKNOWN_AREA.with("area", area);
        }
    }

    private LocalDate today(AreaKey area) {
        return rules.in(area).dayOf(lookup.now());
    }

    private static List<Trouble> troubles(ListSheet sheet, LineList list) {
        var header = list.days().assumed()
                ? Stream.of(Trouble.ofRow(1, CasesRefusal.DATE_AMBIGUOUS, Map.of(), false))
                : Stream.<Trouble>empty();
        return Stream.of(header, sheet.quoted().stream(), list.troubles().stream())
                .flatMap(some -> some)
                .sorted(Comparator.comparingInt(Trouble::row))
                .toList();
    }

    private final class Run {

        private final UUID list;
        private final AreaKey area;
        private final RulesHere.Here here;
        private final Instant now;
        private final Map<String, CaseFile> known = new HashMap<>();
        private int added;
        private int changed;

        Run(UUID list, AreaKey area, RulesHere.Here here, Instant now) {
            this.list = list;
            this.area = area;
            this.here = here;
            this.now = now;
            books.cases().ofList(list).forEach(file -> known.put(LineList.fold(file.number()), file));
        }

        void take(ListedCase row) {
            var number = LineList.fold(row.number());
            var before = known.get(number);
            var file = file(row, before == null ? Ids.next() : before.id());
            if (before == null) {
                books.cases().add(file, here.dayOf(now));
                var by = lookup.caller();
                books.history().add(file, new CaseHistory.Classified(Ids.next(), file.classification(), "BY_LIST", by));
                books.events()
                        .publishEvent(OpeningCases.confirmed(file, confirmedOn(file), CaseEvent.Known.BY_LIST, by));
                added++;
            } else if (!before.dates().equals(file.dates()) || !before.told().equals(file.told())) {
                books.cases().change(before.with(file.dates()).with(file.told()), here.dayOf(now));
                changed++;
            }
            known.put(number, file);
        }

        private LocalDate confirmedOn(CaseFile file) {
            var confirmed = file.dates().confirmed();
            return confirmed == null ? here.dayOf(now) : confirmed;
        }

        private CaseFile file(ListedCase row, UUID id) {
            var classification = here.cases().infected().contains(Classification.CONFIRMED)
                    ? Classification.CONFIRMED
                    : here.cases().infected().getFirst();
            var days = row.days();
            var note = Stream.of(row.told(), row.note())
                    .filter(text -> !text.isEmpty())
                    .toList();
            return new CaseFile(
                    id,
                    area,
                    row.number(),
                    null,
                    new CaseFile.Origin(
                            CaseFile.Source.LINE_LIST,
                            list + "/" + LineList.fold(row.number()),
                            list,
                            Access.caller().accountId(),
                            now),
                    classification,
                    new CaseFile.Dates(
                            days.onset(), null, days.confirmed(), null, days.exposedFrom(), days.exposedUntil()),
                    new CaseFile.Told(row.age(), row.sex(), String.join("; ", note), null),
                    here.cases().clocks(now),
                    null,
                    1);
        }

        /// @return how many there are now
        int link(List<ListedCase> rows) {
            var before = new HashMap<UUID, List<Links.Link>>();
            chains.links
                    .ofList(list)
                    .forEach(link -> before.computeIfAbsent(link.infectee(), id -> new ArrayList<>())
                            .add(link));
            var count = 0;
            for (var row : rows) {
                var infectee = java.util.Objects.requireNonNull(known.get(LineList.fold(row.number())));
                var links = linksOf(row, infectee);
                count += links.size();
                if (!new HashSet<>(links).equals(new HashSet<>(before.getOrDefault(infectee.id(), List.of())))) {
                    chains.links.forget(list, infectee.id());
                    links.forEach(link -> chains.links.add(link, infectee, list, now));
                }
            }
            return count;
        }

        private List<Links.Link> linksOf(ListedCase row, CaseFile infectee) {
            var links = new ArrayList<Links.Link>();
            row.infectors().forEach(number -> links.add(link(number, infectee, true, row.told())));
            row.related().stream()
                    .filter(number -> row.infectors().stream()
                            .noneMatch(one -> LineList.fold(one).equals(LineList.fold(number))))
                    .forEach(number -> links.add(link(number, infectee, false, "")));
            return links;
        }

        private Links.Link link(String number, CaseFile infectee, boolean directed, String told) {
            var infector = java.util.Objects.requireNonNull(known.get(LineList.fold(number)));
            return new Links.Link(infector.id(), infectee.id(), directed, told);
        }
    }
}
