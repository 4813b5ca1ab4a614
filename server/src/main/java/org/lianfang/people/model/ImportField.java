package org.lianfang.people.model;

import java.util.Optional;

/// What a column of a residents' spreadsheet can be taken for.
public enum ImportField {
    NAME("name"),
    SEX("sex"),
    BIRTH_DATE("birthDate"),
    ID_KIND("idKind"),
    ID_NUMBER("idNumber"),
    PHONE("phone"),
    KIND("kind"),
    AREA_KEY("areaKey"),
    DOOR("door"),
    HOUSEHOLD_ID("householdId"),
    CARE_NEEDS("careNeeds");

    private final String jsonName;

    ImportField(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }

    public static Optional<ImportField> named(String jsonName) {
        for (var field : values()) {
            if (field.jsonName.equals(jsonName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
