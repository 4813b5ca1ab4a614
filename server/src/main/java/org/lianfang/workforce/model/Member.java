package org.lianfang.workforce.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;

/// A working person.
///
/// @param id made by the sender or, when absent, by the server
/// @param phone as typed; kept sealed
/// @param accountId the account that the person signs in with, if any
public record Member(
        @Nullable UUID id,
        UUID organisationId,
        String name,
        MemberRole role,
        AreaKey areaKey,
        @Nullable String phone,
        @Nullable UUID accountId) {

    public Member {
        required("organisationId", organisationId);
        name = atMost(60, "name", required("name", PlainText.clean(name)));
        required("role", role);
        required("areaKey", areaKey);
        phone = phone == null || phone.isBlank() ? null : dialled(phone);
    }

    public Member withId(UUID made) {
        return new Member(made, organisationId, name, role, areaKey, phone, accountId);
    }

    private static String dialled(String typed) {
        var digits = PlainText.clean(typed).replaceAll("[ ()-]", "");
        if (!digits.matches("\\+?\\d{3,15}")) {
            throw WorkforceRefusal.PHONE_NOT_VALID.with();
        }
        return digits;
    }
}
