package org.lianfang.cases.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Who people are who are in no register: sealed, and found again by a keyed mark of their telephone.
@Repository
public class OutsidePersons {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    OutsidePersons(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    byte @Nullable [] seal(@Nullable OutsidePerson person) {
        return person == null
                ? null
                : vault.seal(Vault.Field.OUTSIDE_PERSON, new Personal<>(json.writeValueAsString(person)));
    }

    @Nullable
    OutsidePerson open(byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : json.readValue(vault.open(Vault.Field.OUTSIDE_PERSON, sealed).value(), OutsidePerson.class);
    }

    byte @Nullable [] markOf(@Nullable String phone) {
        return phone == null ? null : vault.lookup(Vault.Field.PHONE, new Personal<>(phone));
    }

    /// Who a case is that is in no register.
    ///
    /// @return absent when nobody was named
    public @Nullable OutsidePerson ofCase(UUID caseId) {
        return open(jdbc.sql("select person_sealed from cases.cases where id = :case")
                .param("case", caseId)
                .query((row, number) -> new Sealed(row.getBytes("person_sealed")))
                .optional()
                .map(Sealed::bytes)
                .orElse(null));
    }

    private record Sealed(byte @Nullable [] bytes) {}

    public void putOfCase(UUID caseId, @Nullable OutsidePerson person) {
        jdbc.sql("update cases.cases set person_sealed = :person::bytea where id = :case")
                .param("case", caseId)
                .param("person", seal(person))
                .update();
    }
}
