package org.lianfang.command.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lianfang.command.model.ReportContent;
import org.lianfang.command.model.SignedReport;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Situation reports as they were signed.
@Repository
public class SignedReports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SignedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One version in a list.
    public record Version(UUID id, int version, String hash, String signedBy, Instant signedAt) {}

    /// Who signs and when.
    public record Signature(UUID account, String name, Instant at) {}

    /// SHA-256 of the content as it would be stored; equal contents have equal hashes.
    public static String hashOf(ReportContent content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(textOf(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    public SignedReport insert(UUID id, int version, ReportContent content, Signature signature) {
        var hash = hashOf(content);
        jdbc.sql("""
                insert into command.report
                  (id, area_key, day, version, response_id, content, content_hash, signed_by, signed_name, signed_at)
                values
                  (:id, :area, :day, :version, :response, :content, :hash, :signedBy, :signedName, :signedAt)
                """)
                .param("id", id)
                .param("area", content.area().areaKey().value())
                .param("day", content.day())
                .param("version", version)
                .param("response", content.response().id())
                .param("content", textOf(content))
                .param("hash", hash)
                .param("signedBy", signature.account())
                .param("signedName", signature.name())
                .param("signedAt", signature.at().atOffset(ZoneOffset.UTC))
                .update();
        return new SignedReport(id, version, content, hash, signature.name(), signature.at());
    }

    public Optional<SignedReport> find(UUID id) {
        return jdbc.sql("""
                select id, version, content, content_hash, signed_name, signed_at
                from command.report
                where id = :id
                """)
                .param("id", id)
                .query((row, number) -> signedReport(row))
                .optional();
    }

    /// A version of an area's day.
    public Optional<SignedReport> version(AreaKey area, LocalDate day, int version) {
        return jdbc.sql("""
                select id, version, content, content_hash, signed_name, signed_at
                from command.report
                where area_key = :area and day = :day and version = :version
                """)
                .param("area", area.value())
                .param("day", day)
                .param("version", version)
                .query((row, number) -> signedReport(row))
                .optional();
    }

    public Optional<SignedReport> latest(AreaKey area, LocalDate day) {
        return jdbc.sql("""
                select id, version, content, content_hash, signed_name, signed_at
                from command.report
                where area_key = :area and day = :day
                order by version desc
                limit 1
                """)
                .param("area", area.value())
                .param("day", day)
                .query((row, number) -> signedReport(row))
                .optional();
    }

    /// Newest first.
    public List<Version> versions(AreaKey area, LocalDate day) {
        return jdbc.sql("""
                select id, version, content_hash, signed_name, signed_at
                from command.report
                where area_key = :area and day = :day
                order by version desc
                """)
                .param("area", area.value())
                .param("day", day)
                .query((row, number) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("content_hash"),
                        row.getString("signed_name"),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    public Set<LocalDate> daysSigned(AreaKey area, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select distinct day from command.report where area_key = :area and day between :from and :to
                """)
                .param("area", area.value())
                .param("from", from)
                .param("to", to)
                .query(LocalDate.class)
                .set();
    }

    private static String textOf(ReportContent content) {
        return JSON.writeValueAsString(content);
    }

    private static SignedReport signedReport(java.sql.ResultSet row) throws java.sql.SQLException {
        return new SignedReport(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                JSON.readValue(row.getString("content"), ReportContent.class),
                row.getString("content_hash"),
                row.getString("signed_name"),
                row.getTimestamp("signed_at").toInstant());
    }
}
