package org.lianfang.passes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One-time codes by which residents sign in, and who is signed in. Only keyed hashes are kept.
@Repository
public class ResidentCodes {

    private final JdbcClient jdbc;

    ResidentCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum Kind {
        PHONE,
        PAPER
    }

    /// @param lookup keyed hash
    /// @param by who handed it out; absent when it was sent
    public record Code(
            UUID id,
            UUID resident,
            AreaKey area,
            Kind kind,
            byte[] lookup,
            Instant made,
            Instant expires,
            @Nullable UUID by) {

        @Override
        public String toString() {
            return "Code[" + id + "]";
        }
    }

    /// A new one makes those before it worthless.
    public void add(Code code) {
        jdbc.sql("delete from passes.resident_codes where resident_id = :resident and kind = :kind")
                .param("resident", code.resident)
                .param("kind", code.kind.name())
                .update();
        jdbc.sql("""
            insert into passes.resident_codes
              (id, resident_id, area_key, kind, code_lookup, made_at, expires_at, made_by)
            values (:id, :resident, :area, :kind, :lookup, :made, :expires, :by::uuid)
            """)
                .param("id", code.id)
                .param("resident", code.resident)
                .param("area", code.area.value())
                .param("kind", code.kind.name())
                .param("lookup", code.lookup)
                .param("made", Rows.at(code.made))
                .param("expires", Rows.at(code.expires))
                .param("by", code.by)
                .update();
    }

    /// Counts a try of the code that was sent to somebody; one that was tried too often is worthless.
    ///
    /// @return whether the code is right, and was used by this
    public boolean tryPhone(UUID resident, byte[] lookup, int mostTries, Instant now) {
        return jdbc.sql("""
            update passes.resident_codes
            set tries = tries + 1, used_at = case when code_lookup = :lookup then :now::timestamptz end
            where resident_id = :resident and kind = 'PHONE' and used_at is null and expires_at > :now
              and tries < :most
            returning used_at is not null
            """)
                .param("resident", resident)
                .param("lookup", lookup)
                .param("most", mostTries)
                .param("now", Rows.at(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// @return whose code on paper it is; it was used by this
    public Optional<UUID> usePaper(byte[] lookup, Instant now) {
        return jdbc.sql("""
            update passes.resident_codes set used_at = :now
            where code_lookup = :lookup and kind = 'PAPER' and used_at is null and expires_at > :now
            returning resident_id
            """)
                .param("lookup", lookup)
                .param("now", Rows.at(now))
                .query(UUID.class)
                .optional();
    }

    public record Session(UUID id, UUID resident, AreaKey area, Instant begun, Instant ends) {}

    /// @param hash of the secret in the cookie
    public void begin(Session session, byte[] hash) {
        jdbc.sql("""
            insert into passes.resident_sessions (id, secret_hash, resident_id, area_key, begun_at, ends_at)
            values (:id, :hash, :resident, :area, :begun, :ends)
            """)
                .param("id", session.id)
                .param("hash", hash)
                .param("resident", session.resident)
                .param("area", session.area.value())
                .param("begun", Rows.at(session.begun))
                .param("ends", Rows.at(session.ends))
                .update();
    }

    public Optional<Session> find(byte[] hash, Instant now) {
        return jdbc.sql("select * from passes.resident_sessions where secret_hash = :hash and ends_at > :now")
                .param("hash", hash)
                .param("now", Rows.at(now))
                .query(ResidentCodes::session)
                .optional();
    }

    public void end(UUID session) {
        jdbc.sql("delete from passes.resident_sessions where id = :id")
                .param("id", session)
                .update();
    }

    /// Those of a person that last, the newest first.
    public List<Session> sessionsOf(UUID resident, Instant now) {
        return jdbc.sql("""
            select * from passes.resident_sessions where resident_id = :resident and ends_at > :now
            order by begun_at desc
            limit 100
            """)
                .param("resident", resident)
                .param("now", Rows.at(now))
                .query(ResidentCodes::session)
                .list();
    }

    /// @return how many there were
    public int endAllOf(UUID resident) {
        return jdbc.sql("delete from passes.resident_sessions where resident_id = :resident")
                .param("resident", resident)
                .update();
    }

    /// Codes and sessions that are over.
    public int forgetEnded(Instant now) {
        return jdbc.sql("delete from passes.resident_sessions where ends_at <= :now")
                        .param("now", Rows.at(now))
                        .update()
                + jdbc.sql("delete from passes.resident_codes where expires_at <= :now")
                        .param("now", Rows.at(now))
                        .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("resident_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                Rows.moment(row, "begun_at"),
                Rows.moment(row, "ends_at"));
    }
}
