package org.lianfang.gates.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.CrossingEntry.PersonEntry;
import org.lianfang.gates.model.Traveller.IdKind;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.privacy.IdentityNumber;
import org.lianfang.privacy.PhoneNumber;

/// Rules for the person of a record. A person without papers is still a person, and so is one of whom nothing but a
/// temperature was taken: nobody waits for a missing name.
public final class PersonCheck {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PAPER = 40;

    private PersonCheck() {}

    /// @return null when no person was sent or something is refused
    public static @Nullable Traveller read(@Nullable PersonEntry sent, EntryFields fields) {
        if (sent == null) {
            return null;
        }
        var name = fields.text("/person/name", sent.name(), LONGEST_NAME);
        var phone = phone(sent.phone(), fields);
        var kind = fields.choice("/person/idKind", sent.idKind(), IdKind.class);
        var number = number(kind, sent.idNumber(), fields);
        var resident = fields.id("/person/residentId", sent.residentId());
        var paper = number == null ? IdKind.NONE : kind == null ? IdKind.CN_ID : kind;
        return new Traveller(name == null ? "" : name, phone, paper, number, resident);
    }

    private static @Nullable String phone(@Nullable String sent, EntryFields fields) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        var read = PhoneNumber.read(sent);
        if (read.isEmpty()) {
            fields.refuse("/person/phone", GateRefusal.PHONE_NOT_VALID, Map.of());
            return null;
        }
        return read.get().normalised().value();
    }

    private static @Nullable String number(@Nullable IdKind kind, @Nullable String sent, EntryFields fields) {
        if (kind == IdKind.NONE || sent == null || sent.isBlank()) {
            return null;
        }
        if (kind != null && kind != IdKind.CN_ID) {
            return fields.text("/person/idNumber", PlainText.clean(sent).replace(" ", ""), LONGEST_PAPER);
        }
        var read = IdentityNumber.read(sent);
        if (read.isEmpty()) {
            fields.refuse("/person/idNumber", GateRefusal.ID_NUMBER_NOT_VALID, Map.of());
            return null;
        }
        return read.get().digits().value();
    }
}
