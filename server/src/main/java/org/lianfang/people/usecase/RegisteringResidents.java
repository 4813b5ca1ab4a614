package org.lianfang.people.usecase;

import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.model.ResidentEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts people into the register, one or many with a handful of statements. Sending again changes nothing, and one
/// bad entry never stops the others.
@Service
public class RegisteringResidents {

    private final Admission admission;
    private final Records records;

    RegisteringResidents(Admission admission, Records records) {
        this.admission = admission;
        this.records = records;
    }

    /// @return one answer per entry, in the same order
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public List<Fate> register(List<ResidentEntry> entries) {
        return admission.admit(entries);
    }

    /// @return the record as it is kept now, also when it had been registered before
    /// @throws Refusal that says what is wrong with the entry
    @Needs(Permission.MANAGE_RESIDENTS)
    @Transactional
    public ResidentView register(ResidentEntry entry) {
        var id = entry.id() == null || entry.id().isBlank() ? Ids.next().toString() : entry.id();
        return switch (admission.admit(List.of(entry.withId(id))).getFirst()) {
            case Fate.Accepted _, Fate.Duplicate _ -> records.view(UUID.fromString(id.strip()));
            case Fate.Refused refused -> throw refused.why();
        };
    }
}
