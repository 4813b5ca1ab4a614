package org.lianfang.testing.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.privacy.IdentityNumber;
import org.lianfang.privacy.PhoneNumber;
import org.lianfang.testing.model.Guest.Paper;

/// A person as sent: a resident of the register, or somebody added in place. A person without papers is still a person,
/// but the desk must be able to find them again: a name or a number is needed.
///
/// @param sampleId of somebody who was sampled before: whoever it was
public record PersonEntry(
        @Nullable UUID residentId,
        @Nullable UUID sampleId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Paper idKind,
        @Nullable String idNumber) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PAPER = 40;

    /// What was told of somebody who is not in the register.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal with what is wrong
    public Guest read() {
        var clean = Fields.atMost(LONGEST_NAME, "name", PlainText.clean(name));
        var number = number();
        var guest = new Guest(
                clean, readPhone(), number == null ? Paper.NONE : idKind == null ? Paper.CN_ID : idKind, number);
        if (clean.isEmpty() && guest.distinguishing() == null) {
            throw TestingRefusal.NOBODY_SAMPLED.with();
        }
        return guest;
    }

    private @Nullable String readPhone() {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        return PhoneNumber.read(phone)
                .orElseThrow(TestingRefusal.PHONE_NOT_VALID::with)
                .normalised()
                .value();
    }

    private @Nullable String number() {
        if (idKind == Paper.NONE || idNumber == null || idNumber.isBlank()) {
            return null;
        }
        if (idKind != null && idKind != Paper.CN_ID) {
            var paper = Fields.atMost(
                    LONGEST_PAPER, "idNumber", PlainText.clean(idNumber).replace(" ", ""));
            return paper.isEmpty() ? null : paper;
        }
        return IdentityNumber.read(idNumber)
                .orElseThrow(TestingRefusal.ID_NUMBER_NOT_VALID::with)
                .digits()
                .value();
    }

    /// Names are personal: they never slip into a log.
    @Override
    public String toString() {
        return "***";
    }
}
