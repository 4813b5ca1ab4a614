package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contacts who are in no register.
@Repository
public class OutsideContacts {

    private final JdbcClient jdbc;
    private final OutsidePersons persons;

    OutsideContacts(JdbcClient jdbc, OutsidePersons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /// @return false when the id is known
    public boolean add(OutsideContact contact) {
        var exposed = contact.exposed();
        var person = contact.person();
        return jdbc.sql("""
                        insert into cases.outside_contacts
                          (id, case_id, case_area, area_key, person_sealed, phone_mark, kind, ground, place, note, first_at, last_at,
                           seconds, last_on, decided_by, decider, decided_at)
                        values (:id, :case, :caseArea, :area, :person::bytea, :mark::bytea, :kind, :ground, :place, :note, :first, :last,
                                :seconds, :lastOn, :by, :name, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", contact.id())
                        .param("case", contact.caseId())
                        .param("caseArea", contact.caseArea().value())
                        .param("area", contact.area().value())
                        .param("person", persons.seal(person))
                        .param("mark", persons.markOf(person == null ? null : person.phone()))
                        .param("kind", exposed.kind().name())
                        .param("ground", exposed.ground().name())
                        .param("place", exposed.place())
                        .param("note", exposed.note())
                        .param("first", Rows.at(exposed.first()))
                        .param("last", Rows.at(exposed.last()))
                        .param("seconds", exposed.seconds())
                        .param("lastOn", exposed.lastOn())
                        .param("by", contact.decider().account())
                        .param("name", contact.decider().name())
                        .param("at", Rows.at(contact.decider().at()))
                        .update()
                == 1;
    }

    public Optional<OutsideContact> find(UUID id) {
        return jdbc.sql("select * from cases.outside_contacts where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// Nobody else settles it until the running transaction ends.
    public Optional<OutsideContact> findLocked(UUID id) {
        return jdbc.sql("select * from cases.outside_contacts where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /// In the order in which they were decided.
    public List<OutsideContact> of(UUID caseId) {
        return jdbc.sql("select * from cases.outside_contacts where case_id = :case order by decided_at, id")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /// Those whom an area still has to do something about, the latest first; not those whom another city looks after.
    ///
    /// @param phone E.164; everybody when absent
    public List<OutsideContact> waiting(AreaKey area, @Nullable String phone, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from cases.outside_contacts o
                        where area_key >= :low and area_key < :high and registered_at is null and withdrawn_at is null
                          and not exists (
                            select from cases.handed_over i
                            join cases.handovers h on h.id = i.handover_id
                            where i.item_id = o.id and h.partner_id is not null and h.state = 'ACKNOWLEDGED')
                          and (:mark::bytea is null or phone_mark = :mark::bytea)
                          and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("mark", persons.markOf(phone))
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    public void registered(UUID id, OutsideContact.Registered registered) {
        jdbc.sql("update cases.outside_contacts set contact_id = :contact, registered_at = :at where id = :id")
                .param("id", id)
                .param("contact", registered.contact())
                .param("at", Rows.at(registered.at()))
                .update();
    }

    public void withdraw(UUID id, Contact.Withdrawn withdrawn) {
        jdbc.sql("""
                        update cases.outside_contacts set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why where id = :id
                        """)
                .param("id", id)
                .param("at", Rows.at(withdrawn.at()))
                .param("by", withdrawn.by())
                .param("why", withdrawn.why())
                .update();
    }

    /// From now on another area looks after it.
    public void move(UUID id, AreaKey area) {
        jdbc.sql("update cases.outside_contacts set area_key = :area where id = :id")
                .param("id", id)
                .param("area", area.value())
                .update();
    }

    /// The case goes to another area, and with it the contacts that were looked after where it was.
    public void moveCase(UUID caseId, AreaKey from, AreaKey to) {
        jdbc.sql("""
                        update cases.outside_contacts
                        set case_area = :to, area_key = case when area_key = :from then :to else area_key end
                        where case_id = :case
                        """)
                .param("case", caseId)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private OutsideContact read(ResultSet row, int number) throws SQLException {
        var registered = Rows.momentIfAny(row, "registered_at");
        Instant withdrawn = Rows.momentIfAny(row, "withdrawn_at");
        return new OutsideContact(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                new AreaKey(row.getLong("case_area")),
                new AreaKey(row.getLong("area_key")),
                persons.open(row.getBytes("person_sealed")),
                new Contact.Exposed(
                        ContactKind.valueOf(row.getString("kind")),
                        ContactGround.valueOf(row.getString("ground")),
                        row.getString("place"),
                        row.getString("note"),
                        Rows.moment(row, "first_at"),
                        Rows.moment(row, "last_at"),
                        row.getLong("seconds"),
                        row.getObject("last_on", LocalDate.class)),
                new Decider(Rows.id(row, "decided_by"), row.getString("decider"), Rows.moment(row, "decided_at")),
                registered == null ? null : new OutsideContact.Registered(Rows.id(row, "contact_id"), registered),
                withdrawn == null
                        ? null
                        : new Contact.Withdrawn(
                                Rows.id(row, "withdrawn_by"), withdrawn, row.getString("withdrawn_why")));
    }
}
