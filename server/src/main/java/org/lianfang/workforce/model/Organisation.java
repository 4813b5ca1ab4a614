package org.lianfang.workforce.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;

/// An authority, a hospital, a community or a body of volunteers.
///
/// @param id made by the sender or, when absent, by the server
/// @param parentId the organisation it belongs to
public record Organisation(
        @Nullable UUID id,
        String name,
        Kind kind,
        AreaKey areaKey,
        @Nullable UUID parentId) {

    public enum Kind {
        POLICE,
        COURT,
        PROCURATORATE,
        JUSTICE,
        TOWNSHIP,
        COMMUNITY,
        HOSPITAL,
        VOLUNTEERS,
        OTHER
    }

    public Organisation {
        name = atMost(120, "name", required("name", PlainText.clean(name)));
        required("kind", kind);
        required("areaKey", areaKey);
    }

    public Organisation withId(UUID made) {
        return new Organisation(made, name, kind, areaKey, parentId);
    }
}
