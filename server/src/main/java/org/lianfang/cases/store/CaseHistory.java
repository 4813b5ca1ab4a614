package org.lianfang.cases.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.model.Decider;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// As what cases were classified one after the other, and their samples.
@Repository
public class CaseHistory {

    private final JdbcClient jdbc;

    CaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param reason in words, or a code of what decided
    public record Classified(UUID id, Classification classification, String reason, Decider by) {

        @Override
        public String toString() {
            return "Classified[" + id + "]";
        }
    }

    public record Sample(UUID id, Instant recordedAt) {}

    public void add(CaseFile file, Classified classified) {
        jdbc.sql("""
                        insert into cases.classifications (id, case_id, area_key, classification, reason, decided_by, decider, decided_at)
                        values (:id, :case, :area, :classification, :reason, :by, :name, :at)
                        """)
                .param("id", classified.id)
                .param("case", file.id())
                .param("area", file.area().value())
                .param("classification", classified.classification.name())
                .param("reason", classified.reason)
                .param("by", classified.by.account())
                .param("name", classified.by.name())
                .param("at", Rows.at(classified.by.at()))
                .update();
    }

    /// The latest first.
    public List<Classified> of(UUID caseId) {
        return jdbc.sql("select * from cases.classifications where case_id = :case order by decided_at desc, id desc")
                .param("case", caseId)
                .query((row, number) -> new Classified(
                        Rows.id(row, "id"),
                        Classification.valueOf(row.getString("classification")),
                        row.getString("reason"),
                        new Decider(
                                Rows.id(row, "decided_by"), row.getString("decider"), Rows.moment(row, "decided_at"))))
                .list();
    }

    /// @return false when the sample is known
    public boolean addSample(CaseFile file, UUID sample, Instant at) {
        return jdbc.sql("""
                        insert into cases.samples (sample_id, case_id, area_key, recorded_at) values (:sample, :case, :area, :at)
                        on conflict do nothing
                        """)
                        .param("sample", sample)
                        .param("case", file.id())
                        .param("area", file.area().value())
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }

    public List<Sample> samples(UUID caseId) {
        return jdbc.sql(
                        "select sample_id, recorded_at from cases.samples where case_id = :case order by recorded_at, sample_id")
                .param("case", caseId)
                .query((row, number) -> new Sample(Rows.id(row, "sample_id"), Rows.moment(row, "recorded_at")))
                .list();
    }
}
