package org.lianfang.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.model.Entry;
import org.lianfang.audit.model.Head;
import org.lianfang.audit.model.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The chain over the entries, and the roots of its days.
@Repository
public class Seals {

    /// Any constant of ours: whoever holds this lock may lengthen the chain.
    private static final long CHAIN_LOCK = 0x6c69616e_6661_01L;

    private final JdbcClient jdbc;

    public Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param entry absent when the row of a link is gone
    /// @param mac as the row has it now
    /// @param link absent when the entry is not sealed
    public record Pair(
            @Nullable Entry entry,
            byte @Nullable [] mac,
            @Nullable Link link) {}

    /// @param link the last link of that day
    public record Root(LocalDate day, Head link) {}

    /// Until the transaction ends nobody else lengthens the chain; false when somebody else does.
    public boolean tryLock() {
        return jdbc.sql("""
                        select pg_try_advisory_xact_lock(:lock)
                        """).param("lock", CHAIN_LOCK).query(Boolean.class).single();
    }

    /// Transactions older than this are all over: what they wrote is seen now or never.
    public String oldestRunning() {
        return jdbc.sql("""
                        select pg_snapshot_xmin(pg_current_snapshot())::text
                        """).query(String.class).single();
    }

    public Head head() {
        return jdbc.sql("""
                        select seq, hash
                        from audit.seal
                        order by seq desc
                        limit 1
                        """)
                .query((row, number) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(Head.NOTHING);
    }

    /// Entries without a seal, oldest first.
    ///
    /// @param writtenSince only those of this transaction and later ones; everything when absent
    public List<Pair> unsealed(@Nullable String writtenSince, int limit) {
        return jdbc.sql("""
                        select e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.area_key, e.purpose,
                               e.detail, e.mac
                        from audit.entry e
                        where (:since::text is null or e.written_by >= :since::xid8)
                          and not exists (select from audit.seal s where s.entry = e.id)
                        order by e.id
                        limit :limit
                        """)
                .param("since", writtenSince)
                .param("limit", limit)
                .query((row, number) -> new Pair(EntryRows.read(row), row.getBytes("mac"), null))
                .list();
    }

    public void add(List<Link> links) {
        jdbc.sql("""
                        insert into audit.seal (seq, entry, mac, hash)
                        select *
                        from unnest(:seqs::bigint[], :entries::uuid[], :macs::bytea[], :hashes::bytea[])
                        """)
                .param("seqs", links.stream().map(Link::seq).toArray(Long[]::new))
                .param("entries", links.stream().map(Link::entry).toArray(UUID[]::new))
                .param("macs", links.stream().map(Link::mac).toArray(byte[][]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
                .update();
    }

    public void addRoot(LocalDate day, Head head) {
        jdbc.sql("""
                        insert into audit.root (day, seq, hash)
                        values (:day, :seq, :hash)
                        on conflict do nothing
                        """)
                .param("day", day)
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    public List<Root> roots() {
        return jdbc.sql("""
                        select day, seq, hash
                        from audit.root
                        order by day
                        """)
                .query((row, number) -> new Root(
                        row.getObject("day", LocalDate.class), new Head(row.getLong("seq"), row.getBytes("hash"))))
                .list();
    }

    /// The whole chain with its entries in order, a few thousand rows in memory at a time. Runs in a transaction.
    public void eachLink(Consumer<Pair> visitor) {
        try (Stream<Pair> rows = jdbc.sql("""
                        select s.seq, s.entry, s.mac as sealed_mac, s.hash,
                               e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.area_key, e.purpose,
                               e.detail, e.mac
                        from audit.seal s
                        left join audit.entry e on e.id = s.entry
                        order by s.seq
                        """).withFetchSize(5_000).query((row, number) -> pair(row)).stream()) {
            rows.forEach(visitor);
        }
    }

    public UUID entryAt(long seq) {
        return jdbc.sql("""
                        select entry
                        from audit.seal
                        where seq = :seq
                        """).param("seq", seq).query(UUID.class).single();
    }

    public long countEntries() {
        return jdbc.sql("""
                        select count(*)
                        from audit.entry
                        """).query(Long.class).single();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        var link = new Link(
                row.getLong("seq"),
                row.getObject("entry", UUID.class),
                row.getBytes("sealed_mac"),
                row.getBytes("hash"));
        var present = row.getObject("id") != null;
        return new Pair(present ? EntryRows.read(row) : null, row.getBytes("mac"), link);
    }
}
