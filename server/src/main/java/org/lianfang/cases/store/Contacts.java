package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.Decider;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contacts that a person has decided about.
@Repository
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the running transaction ends nobody else decides about this person: the plan depends
    /// on all reasons.
    public void oneAtATime(UUID resident) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('cases.contacts.' || :resident::text, 0))")
                .param("resident", resident)
                .query(Boolean.class)
                .single();
    }

    /// Writes what was decided, over a withdrawn or a rejected one of the same pair.
    public void put(Contact contact) {
        var exposed = contact.exposed();
        var choice = contact.choice();
        jdbc.sql("""
                        insert into cases.contacts
                          (id, case_id, case_area, resident_id, area_key, kind, ground, place, note, first_at, last_at, seconds, last_on,
                           choice, birth_year, home_reasons, decision, decided_by, decider, decided_at)
                        values (:id, :case, :caseArea, :resident, :area, :kind, :ground, :place, :note, :first, :last, :seconds, :lastOn,
                                :choice::text, :birthYear::smallint, :homeReasons::text[], :decision, :by, :name, :at)
                        on conflict (case_id, resident_id) do update
                        set id = excluded.id, area_key = excluded.area_key, kind = excluded.kind, ground = excluded.ground,
                            place = excluded.place, note = excluded.note, first_at = excluded.first_at, last_at = excluded.last_at,
                            seconds = excluded.seconds, last_on = excluded.last_on, choice = excluded.choice,
                            birth_year = excluded.birth_year, home_reasons = excluded.home_reasons,
                            decision = excluded.decision, decided_by = excluded.decided_by, decider = excluded.decider,
                            decided_at = excluded.decided_at, withdrawn_at = null, withdrawn_by = null, withdrawn_why = null,
                            handed_over_at = null, handed_over_to = null
                        """)
                .param("id", contact.id())
                .param("case", contact.caseId())
                .param("caseArea", contact.caseArea().value())
                .param("resident", contact.resident())
                .param("area", contact.area().value())
                .param("kind", exposed.kind().name())
                .param("ground", exposed.ground().name())
                .param("place", exposed.place())
                .param("note", exposed.note())
                .param("first", Rows.at(exposed.first()))
                .param("last", Rows.at(exposed.last()))
                .param("seconds", exposed.seconds())
                .param("lastOn", exposed.lastOn())
                .param("choice", choice == null ? null : choice.name())
                .param("birthYear", contact.atHome().birthYear())
                .param("homeReasons", Columns.array(List.copyOf(contact.atHome().marked())))
                .param("decision", contact.decision().name())
                .param("by", contact.decider().account())
                .param("name", contact.decider().name())
                .param("at", Rows.at(contact.decider().at()))
                .update();
    }

    public Optional<Contact> find(UUID id) {
        return jdbc.sql("select * from cases.contacts where id = :id")
                .param("id", id)
                .query(Contacts::read)
                .optional();
    }

    public Optional<Contact> ofPair(UUID caseId, UUID resident) {
        return jdbc.sql("select * from cases.contacts where case_id = :case and resident_id = :resident")
                .param("case", caseId)
                .param("resident", resident)
                .query(Contacts::read)
                .optional();
    }

    /// In the order in which they were decided.
    public List<Contact> of(UUID caseId) {
        return jdbc.sql("select * from cases.contacts where case_id = :case order by decided_at, id")
                .param("case", caseId)
                .query(Contacts::read)
                .list();
    }

    /// Everything that was decided about a person.
    public List<Contact> ofResident(UUID resident) {
        return jdbc.sql("select * from cases.contacts where resident_id = :resident order by last_at desc, id")
                .param("resident", resident)
                .query(Contacts::read)
                .list();
    }

    public void withdraw(UUID id, Contact.Withdrawn withdrawn) {
        jdbc.sql("""
                        update cases.contacts set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why where id = :id
                        """)
                .param("id", id)
                .param("at", Rows.at(withdrawn.at()))
                .param("by", withdrawn.by())
                .param("why", withdrawn.why())
                .update();
    }

    /// From now on another city looks after it.
    public void handedOver(UUID id, Contact.HandedOver handedOver) {
        jdbc.sql("update cases.contacts set handed_over_at = :at, handed_over_to = :to where id = :id")
                .param("id", id)
                .param("at", Rows.at(handedOver.at()))
                .param("to", handedOver.to())
                .update();
    }

    /// From now on their case is looked after elsewhere.
    public void moveCase(UUID caseId, AreaKey area) {
        jdbc.sql("update cases.contacts set case_area = :area where case_id = :case")
                .param("case", caseId)
                .param("area", area.value())
                .update();
    }

    /// From now on another area looks after a person, for whatever reason they are a contact.
    public void moveResident(UUID resident, AreaKey area) {
        jdbc.sql("update cases.contacts set area_key = :area where resident_id = :resident")
                .param("resident", resident)
                .param("area", area.value())
                .update();
    }

    private static Contact read(ResultSet row, int number) throws SQLException {
        var choice = row.getString("choice");
        Instant withdrawn = Rows.momentIfAny(row, "withdrawn_at");
        Instant handedOver = Rows.momentIfAny(row, "handed_over_at");
        return new Contact(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                new AreaKey(row.getLong("case_area")),
                Rows.id(row, "resident_id"),
                new AreaKey(row.getLong("area_key")),
                new Contact.Exposed(
                        ContactKind.valueOf(row.getString("kind")),
                        ContactGround.valueOf(row.getString("ground")),
                        row.getString("place"),
                        row.getString("note"),
                        Rows.moment(row, "first_at"),
                        Rows.moment(row, "last_at"),
                        row.getLong("seconds"),
                        row.getObject("last_on", LocalDate.class)),
                choice == null ? null : MeasurePlace.valueOf(choice),
                new Contact.AtHome(row.getObject("birth_year", Integer.class), ContactRows.homeReasons(row)),
                Contact.Decision.valueOf(row.getString("decision")),
                new Decider(Rows.id(row, "decided_by"), row.getString("decider"), Rows.moment(row, "decided_at")),
                withdrawn == null
                        ? null
                        : new Contact.Withdrawn(
                                Rows.id(row, "withdrawn_by"), withdrawn, row.getString("withdrawn_why")),
                handedOver == null ? null : new Contact.HandedOver(handedOver, row.getString("handed_over_to")));
    }
}
