package org.lianfang.isolation.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.CounsellingNotes;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.privacy.Personal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a counsellor writes down after a talk: nobody else reads it, not even whoever leads the site.
@Service
public class Counselling {

    private static final int LONGEST_TEXT = 2_000;

    private final CounsellingNotes notes;
    private final Stays stays;
    private final AuditLog audit;
    private final InstantSource clock;

    Counselling(CounsellingNotes notes, Stays stays, AuditLog audit, InstantSource clock) {
        this.notes = notes;
        this.stays = stays;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return all notes of the caller about this person, the latest first
    @Needs(Permission.COUNSEL)
    @Transactional
    public List<CounsellingNotes.Note> write(UUID id, @Nullable String text) {
        var stay = one(id);
        var said = Fields.atMost(LONGEST_TEXT, "text", Fields.required("text", PlainText.clean(text)));
        notes.add(Ids.next(), stay, Access.caller().accountId(), new Personal<>(said), clock.instant());
        audit.record(Act.of("isolation.note-written", "resident", stay.resident(), stay.area()));
        return notes.of(stay.quarantine(), Access.caller().accountId());
    }

    /// Own notes about this person, the latest first.
    @Needs(Permission.COUNSEL)
    @Transactional
    public List<CounsellingNotes.Note> own(UUID id) {
        var stay = one(id);
        audit.record(Act.of("isolation.notes-read", "resident", stay.resident(), stay.area()));
        return notes.of(stay.quarantine(), Access.caller().accountId());
    }

    private Stay one(UUID id) {
        return stays.find(id).orElseThrow(IsolationRefusal.UNKNOWN_STAY::with);
    }
}
