package org.lianfang.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseClock;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.model.Decider;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Cases.
@Repository
public class Cases {

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when it is known under this id or from this source, or the resident is a case
    ///     already
    public boolean add(CaseFile file, LocalDate today) {
        var dates = file.dates();
        var told = file.told();
        return jdbc.sql("""
                        insert into cases.cases
                          (id, area_key, number, resident_id, source, source_ref, list_id, classification, onset_on, positive_on,
                           confirmed_on, isolated_at, exposed_from, exposed_until, age_text, sex, note,
                           infected_area, infected_building, opened_at, opened_by, report_due_at, interview_due_at,
                           contacts_due_at, changed_on)
                        values (:id, :area, :number, :resident::uuid, :source, :reference, :list::uuid, :classification, :onset::date,
                                :positive::date, :confirmed::date, :isolated::timestamptz, :exposedFrom::date, :exposedUntil::date,
                                :age, :sex::text, :note, :infectedArea::bigint, :infectedBuilding::text, :openedAt, :openedBy,
                                :reportDue, :interviewDue, :contactsDue, :today)
                        on conflict do nothing
                        """)
                        .param("id", file.id())
                        .param("area", file.area().value())
                        .param("number", file.number())
                        .param("resident", file.resident())
                        .param("source", file.origin().source().name())
                        .param("reference", file.origin().reference())
                        .param("list", file.origin().list())
                        .param("classification", file.classification().name())
                        .param("onset", dates.onset())
                        .param("positive", dates.positive())
                        .param("confirmed", dates.confirmed())
                        .param("isolated", Rows.at(dates.isolatedAt()))
                        .param("exposedFrom", dates.exposedFrom())
                        .param("exposedUntil", dates.exposedUntil())
                        .param("age", told.age())
                        .param("sex", told.sex())
                        .param("note", told.note())
                        .param("infectedArea", infectedArea(told))
                        .param("infectedBuilding", infectedBuilding(told))
                        .param("openedAt", Rows.at(file.origin().openedAt()))
                        .param("openedBy", file.origin().openedBy())
                        .param("reportDue", Rows.at(CaseRows.due(file, CaseClock.Kind.REPORT)))
                        .param("interviewDue", Rows.at(CaseRows.due(file, CaseClock.Kind.INTERVIEW)))
                        .param("contactsDue", Rows.at(CaseRows.due(file, CaseClock.Kind.CONTACTS)))
                        .param("today", today)
                        .update()
                == 1;
    }

    private static @Nullable Long infectedArea(CaseFile.Told told) {
        var at = told.infectedAt();
        return at == null ? null : at.area().value();
    }

    private static @Nullable String infectedBuilding(CaseFile.Told told) {
        var at = told.infectedAt();
        return at == null ? null : at.building();
    }

    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql("select * from cases.cases where id = :id")
                .param("id", id)
                .query(CaseRows::read)
                .optional();
    }

    public Optional<CaseFile> findLocked(UUID id) {
        return jdbc.sql("select * from cases.cases where id = :id for update")
                .param("id", id)
                .query(CaseRows::read)
                .optional();
    }

    /// Of a sample, a report, or a number of a list.
    public Optional<CaseFile> from(CaseFile.Source source, String reference) {
        return jdbc.sql("select * from cases.cases where source = :source and source_ref = :reference")
                .param("source", source.name())
                .param("reference", reference)
                .query(CaseRows::read)
                .optional();
    }

    /// The case that a resident is; excluded ones are none.
    public Optional<CaseFile> of(UUID resident) {
        return jdbc.sql("select * from cases.cases where resident_id = :resident and classification <> 'EXCLUDED'")
                .param("resident", resident)
                .query(CaseRows::read)
                .optional();
    }

    public List<CaseFile> ofList(UUID list) {
        return jdbc.sql("select * from cases.cases where list_id = :list order by id")
                .param("list", list)
                .query(CaseRows::read)
                .list();
    }

    /// Those of residents or cases by whom the engine knows them.
    public List<CaseFile> amongPersons(Collection<UUID> persons) {
        return jdbc.sql("""
                        select * from cases.cases
                        where classification <> 'EXCLUDED' and (resident_id = any(:persons::uuid[]) or id = any(:persons::uuid[]))
                        """)
                .param("persons", Columns.of(persons, id -> id))
                .query(CaseRows::read)
                .list();
    }

    /// What a list may be narrowed to.
    ///
    /// @param overdueAt only those with a clock that was over before this moment
    /// @param investigator only theirs
    public record Wanted(
            AreaKey area,
            @Nullable Classification classification,
            @Nullable Instant overdueAt,
            @Nullable UUID investigator,
            @Nullable UUID list) {}

    /// The latest first; those of other cities are not among them.
    public List<CaseFile> list(Wanted wanted, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from cases.cases
                        where area_key >= :low and area_key < :high and source <> 'ELSEWHERE'
                          and (:classification::text is null or classification = :classification::text)
                          and (:investigator::uuid is null or investigator_id = :investigator::uuid)
                          and (:list::uuid is null or list_id = :list::uuid)
                          and (:overdue::timestamptz is null
                               or (list_id is null and classification <> 'EXCLUDED' and (
                                    (reported_at is null and report_due_at < :overdue::timestamptz)
                                    or (interviewed_at is null and interview_due_at < :overdue::timestamptz)
                                    or (contacts_listed_at is null and contacts_due_at < :overdue::timestamptz))))
                          and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :limit
                        """)
                .param("low", wanted.area.low())
                .param("high", wanted.area.high())
                .param("classification", wanted.classification == null ? null : wanted.classification.name())
                .param("investigator", wanted.investigator)
                .param("list", wanted.list)
                .param("overdue", Rows.at(wanted.overdueAt))
                .param("after", after)
                .param("limit", limit)
                .query(CaseRows::read)
                .list();
    }

    /// Those whose contacts nobody has said to be listed, the latest first; line lists are not among them.
    public List<CaseFile> withContactsToList(AreaKey area) {
        return jdbc.sql("""
                        select * from cases.cases
                        where area_key >= :low and area_key < :high and list_id is null and contacts_listed_at is null
                          and classification <> 'EXCLUDED' and source <> 'ELSEWHERE'
                        order by id desc
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .query(CaseRows::read)
                .list();
    }

    /// What can be edited.
    ///
    /// @return false when another was faster
    public boolean change(CaseFile file, LocalDate today) {
        var dates = file.dates();
        return jdbc.sql("""
                        update cases.cases
                        set onset_on = :onset::date, positive_on = :positive::date, confirmed_on = :confirmed::date,
                            isolated_at = :isolated::timestamptz, exposed_from = :exposedFrom::date, exposed_until = :exposedUntil::date,
                            age_text = :age, sex = :sex::text, note = :note, infected_area = :infectedArea::bigint,
                            infected_building = :infectedBuilding::text, changed_on = :today, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", file.id())
                        .param("version", file.version())
                        .param("onset", dates.onset())
                        .param("positive", dates.positive())
                        .param("confirmed", dates.confirmed())
                        .param("isolated", Rows.at(dates.isolatedAt()))
                        .param("exposedFrom", dates.exposedFrom())
                        .param("exposedUntil", dates.exposedUntil())
                        .param("age", file.told().age())
                        .param("sex", file.told().sex())
                        .param("note", file.told().note())
                        .param("infectedArea", infectedArea(file.told()))
                        .param("infectedBuilding", infectedBuilding(file.told()))
                        .param("today", today)
                        .update()
                == 1;
    }

    /// @return the version from now on
    public int classify(UUID id, Classification classification, LocalDate today) {
        return jdbc.sql("""
                        update cases.cases set classification = :classification, changed_on = :today, version = version + 1
                        where id = :id
                        returning version
                        """)
                .param("id", id)
                .param("classification", classification.name())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    public void confirm(UUID id, LocalDate on) {
        jdbc.sql("update cases.cases set confirmed_on = :on where id = :id")
                .param("id", id)
                .param("on", on)
                .update();
    }

    public void assign(UUID id, Decider investigator) {
        jdbc.sql("""
                        update cases.cases
                        set investigator_id = :account, investigator = :name, assigned_at = :at, version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("account", investigator.account())
                .param("name", investigator.name())
                .param("at", Rows.at(investigator.at()))
                .update();
    }

    /// A clock stops once.
    public void stop(UUID id, CaseClock.Kind kind, Instant at) {
        jdbc.sql("""
                        update cases.cases
                        set reported_at = case when :kind = 'REPORT' then coalesce(reported_at, :at) else reported_at end,
                            interviewed_at = case when :kind = 'INTERVIEW' then coalesce(interviewed_at, :at) else interviewed_at end,
                            contacts_listed_at = case when :kind = 'CONTACTS' then coalesce(contacts_listed_at, :at) else contacts_listed_at end,
                            version = version + 1
                        where id = :id
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("at", Rows.at(at))
                .update();
    }
}
