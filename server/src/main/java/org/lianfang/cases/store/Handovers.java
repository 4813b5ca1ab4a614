package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.Handover;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Purpose;
import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Hand-overs, with what they consist of. A file lies sealed until it is answered.
@Repository
public class Handovers {

    private final JdbcClient jdbc;
    private final Vault vault;

    Handovers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @return false when something of it waits in another hand-over
    public boolean add(Handover handover, @Nullable String file) {
        put(handover, file);
        var to = handover.receiver().area();
        var added = jdbc.sql("""
                        insert into cases.handed_over (handover_id, item_id, kind, area_key, to_area)
                        select :handover, item_id, kind, :area, :to::bigint
                        from unnest(:ids::uuid[], :kinds::text[]) as new (item_id, kind)
                        on conflict do nothing
                        """)
                .param("handover", handover.id())
                .param("area", handover.area().value())
                .param("to", to == null ? null : to.value())
                .param("ids", Columns.of(handover.items(), Handover.Item::id))
                .param("kinds", Columns.of(handover.items(), item -> item.kind().name()))
                .update();
        return added == handover.items().size();
    }

    private void put(Handover handover, @Nullable String text) {
        var receiver = handover.receiver();
        var file = handover.file();
        jdbc.sql("""
                        insert into cases.handovers
                          (id, area_key, to_area, partner_id, to_name, reason, sent_by, sender, sent_at, due_at,
                           purpose, purpose_words, file_sealed, file_digest, expires_at)
                        values (:id, :area, :to::bigint, :partner::uuid, :toName, :reason, :by, :sender, :at, :due,
                                :purpose::text, :words, :file::bytea, :digest::text, :expires::timestamptz)
                        """)
                .param("id", handover.id())
                .param("area", handover.area().value())
                .param("to", receiver.area() == null ? null : receiver.area().value())
                .param("partner", receiver.partner())
                .param("toName", receiver.name())
                .param("reason", handover.reason())
                .param("by", handover.sender().account())
                .param("sender", handover.sender().name())
                .param("at", Rows.at(handover.sender().at()))
                .param("due", Rows.at(handover.dueAt()))
                .param(
                        "purpose",
                        file == null || file.purpose() == null
                                ? null
                                : file.purpose().name())
                .param("words", file == null ? "" : file.words())
                .param("file", text == null ? null : vault.seal(Vault.Field.HANDOVER_FILE, new Personal<>(text)))
                .param("digest", file == null ? null : file.digest())
                .param("expires", file == null ? null : Rows.at(file.expiresAt()))
                .update();
    }

    public Optional<Handover> find(UUID id) {
        return jdbc.sql("""
                        select h.*, i.ids, i.kinds from cases.handovers h
                        cross join lateral (
                          select array_agg(item_id order by item_id) as ids, array_agg(kind order by item_id) as kinds
                          from cases.handed_over where handover_id = h.id
                        ) as i
                        where h.id = :id
                        """).param("id", id).query(Handovers::read).optional();
    }

    /// Nobody else answers it until the running transaction ends.
    public void lock(UUID id) {
        jdbc.sql("select true from cases.handovers where id = :id for update")
                .param("id", id)
                .query(Boolean.class)
                .optional();
    }

    /// What a list may be narrowed to.
    ///
    /// @param received whether the area is that of the receiver
    /// @param waiting only those that are not answered
    public record Wanted(AreaKey area, boolean received, boolean waiting) {}

    /// The latest first.
    public List<Handover> list(Wanted wanted, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select h.*, i.ids, i.kinds from cases.handovers h
                        cross join lateral (
                          select array_agg(item_id order by item_id) as ids, array_agg(kind order by item_id) as kinds
                          from cases.handed_over where handover_id = h.id
                        ) as i
                        where ((not :received and h.area_key >= :low and h.area_key < :high)
                               or (:received and h.to_area >= :low and h.to_area < :high))
                          and (not :waiting or h.state = 'SENT')
                          and (:after::uuid is null or h.id < :after::uuid)
                        order by h.id desc
                        limit :limit
                        """)
                .param("received", wanted.received)
                .param("low", wanted.area.low())
                .param("high", wanted.area.high())
                .param("waiting", wanted.waiting)
                .param("after", after)
                .param("limit", limit)
                .query(Handovers::read)
                .list();
    }

    /// @return absent once it was answered
    public Optional<String> fileOf(UUID id) {
        return jdbc.sql("select file_sealed from cases.handovers where id = :id and file_sealed is not null")
                .param("id", id)
                .query(byte[].class)
                .optional()
                .map(file -> vault.open(Vault.Field.HANDOVER_FILE, file).value());
    }

    public void answer(UUID id, Handover.Answered answered) {
        jdbc.sql("""
                        with closed as (
                          update cases.handed_over set open = false where handover_id = :id
                        )
                        update cases.handovers
                        set state = :state, answered_by = :by, answerer = :name, answered_at = :at, answer = :why, file_sealed = null
                        where id = :id
                        """)
                .param("id", id)
                .param("state", answered.state().name())
                .param("by", answered.by().account())
                .param("name", answered.by().name())
                .param("at", Rows.at(answered.by().at()))
                .param("why", answered.why())
                .update();
    }

    private static Handover read(ResultSet row, int number) throws SQLException {
        var answered = ContactRows.decider(row, "answered_by", "answerer", "answered_at");
        return new Handover(
                Rows.id(row, "id"),
                new AreaKey(row.getLong("area_key")),
                receiver(row),
                row.getString("reason"),
                new Decider(Rows.id(row, "sent_by"), row.getString("sender"), Rows.moment(row, "sent_at")),
                Rows.moment(row, "due_at"),
                answered == null
                        ? null
                        : new Handover.Answered(
                                Handover.State.valueOf(row.getString("state")), answered, row.getString("answer")),
                file(row),
                items(row));
    }

    private static Handover.Receiver receiver(ResultSet row) throws SQLException {
        var to = row.getObject("to_area", Long.class);
        return new Handover.Receiver(
                to == null ? null : new AreaKey(to), row.getObject("partner_id", UUID.class), row.getString("to_name"));
    }

    private static Handover.@Nullable Export file(ResultSet row) throws SQLException {
        var expires = Rows.momentIfAny(row, "expires_at");
        var purpose = row.getString("purpose");
        return expires == null
                ? null
                : new Handover.Export(
                        purpose == null ? null : Purpose.valueOf(purpose),
                        row.getString("purpose_words"),
                        row.getString("file_digest"),
                        expires);
    }

    private static List<Handover.Item> items(ResultSet row) throws SQLException {
        if (row.getArray("ids") == null) {
            return List.of();
        }
        var ids = Arrays.stream((Object[]) row.getArray("ids").getArray())
                .map(UUID.class::cast)
                .toList();
        var kinds = Rows.texts(row, "kinds");
        var items = new ArrayList<Handover.Item>();
        for (var at = 0; at < ids.size(); at++) {
            items.add(new Handover.Item(Handover.Kind.valueOf(kinds.get(at)), ids.get(at)));
        }
        return items;
    }
}
