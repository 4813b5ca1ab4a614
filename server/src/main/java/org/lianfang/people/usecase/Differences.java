package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianfang.people.model.Resident;

/// Names of the fields in which two versions of a record differ; the values are personal and stay out of the audit log.
final class Differences {

    private Differences() {}

    static List<String> between(Resident before, Resident after) {
        var names = new ArrayList<String>();
        var old = before.person();
        var now = after.person();
        note(names, "name", old.name(), now.name());
        note(names, "sex", old.sex(), now.sex());
        note(names, "birthDate", old.birthDate(), now.birthDate());
        note(names, "idNumber", old.paper(), now.paper());
        note(names, "phone", old.phone(), now.phone());
        note(names, "kind", old.kind(), now.kind());
        note(names, "areaKey", before.area(), after.area());
        note(names, "householdId", before.household(), after.household());
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }
}
