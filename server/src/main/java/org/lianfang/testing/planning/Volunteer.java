package org.lianfang.testing.planning;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.privacy.PhoneNumber;

/// Somebody who helps the people of a building.
public record Volunteer(
        UUID id,
        BuildingKey building,
        String name,
        @Nullable PhoneNumber phone) {

    public Volunteer {
        name = atMost(60, "name", required("name", PlainText.clean(name)));
    }

    /// Who somebody is never slips into a log.
    @Override
    public String toString() {
        return "Volunteer[" + id + "]";
    }
}
