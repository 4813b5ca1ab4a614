package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.ReceivedFile;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files of other cities that were imported, each once.
@Repository
public class ReceivedFiles {

    private final JdbcClient jdbc;

    ReceivedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One import at a time of the same hand-over, until the transaction ends.
    public void oneAtATime(UUID handover) {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtextextended('cases.received_files.' || :id::text, 0))")
                .param("id", handover)
                .query(Boolean.class)
                .single();
    }

    public void add(ReceivedFile file) {
        var counts = file.counts();
        jdbc.sql("""
                        insert into cases.received_files
                          (id, area_key, partner_id, from_name, reason, sent_at, digest, imported_by, importer, imported_at,
                           cases, contacts, registered, outside, answer)
                        values (:id, :area, :partner, :from, :reason, :sentAt, :digest, :by, :importer, :at,
                                :cases, :contacts, :registered, :outside, :answer)
                        """)
                .param("id", file.id())
                .param("area", file.area().value())
                .param("partner", file.partner())
                .param("from", file.from())
                .param("reason", file.reason())
                .param("sentAt", Rows.at(file.sentAt()))
                .param("digest", file.digest())
                .param("by", file.importer().account())
                .param("importer", file.importer().name())
                .param("at", Rows.at(file.importer().at()))
                .param("cases", counts.cases())
                .param("contacts", counts.contacts())
                .param("registered", counts.registered())
                .param("outside", counts.outside())
                .param("answer", file.answer())
                .update();
    }

    public Optional<ReceivedFile> find(UUID id) {
        return jdbc.sql("select * from cases.received_files where id = :id")
                .param("id", id)
                .query(ReceivedFiles::read)
                .optional();
    }

    /// The latest first.
    public List<ReceivedFile> in(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from cases.received_files
                        where area_key >= :low and area_key < :high and (:after::uuid is null or id < :after::uuid)
                        order by id desc
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(ReceivedFiles::read)
                .list();
    }

    private static ReceivedFile read(ResultSet row, int number) throws SQLException {
        return new ReceivedFile(
                Rows.id(row, "id"),
                new AreaKey(row.getLong("area_key")),
                Rows.id(row, "partner_id"),
                row.getString("from_name"),
                row.getString("reason"),
                Rows.moment(row, "sent_at"),
                row.getString("digest"),
                new Decider(Rows.id(row, "imported_by"), row.getString("importer"), Rows.moment(row, "imported_at")),
                new ReceivedFile.Counts(
                        row.getInt("cases"), row.getInt("contacts"), row.getInt("registered"), row.getInt("outside")),
                row.getString("answer"));
    }
}
