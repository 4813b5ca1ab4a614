package org.lianfang.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Masking;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.PhoneNumber;

/// A contact who is in no register.
///
/// @param areaKey who looks after it
/// @param name masked; absent when nobody was named
/// @param phone masked
/// @param lastOn day 0
/// @param contactId that they became once they were in the register
record OutsideView(
        UUID id,
        UUID caseId,
        AreaKey areaKey,
        @Nullable String name,
        @Nullable String phone,
        String lives,
        ContactKind kind,
        ContactGround ground,
        String place,
        String note,
        Instant first,
        Instant last,
        long seconds,
        LocalDate lastOn,
        String decider,
        Instant decidedAt,
        @Nullable UUID contactId,
        @Nullable Instant registeredAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy) {

    /// Who somebody is, in full.
    ///
    /// @param phone as people say it
    record PersonView(String name, @Nullable String phone, String lives) {

        static PersonView of(OutsidePerson person) {
            var phone = person.phone();
            return new PersonView(
                    person.name(), phone == null ? null : spoken(phone).value(), person.lives());
        }

        @Override
        public String toString() {
            return "PersonView[***]";
        }
    }

    private static Personal<String> spoken(String phone) {
        return new PhoneNumber(new Personal<>(phone)).spoken();
    }

    static OutsideView of(OutsideContact contact) {
        var exposed = contact.exposed();
        var person = contact.person();
        var phone = person == null ? null : person.phone();
        var registered = contact.registered();
        var withdrawn = contact.withdrawn();
        return new OutsideView(
                contact.id(),
                contact.caseId(),
                contact.area(),
                person == null ? null : Masking.name(new Personal<>(person.name())),
                phone == null ? null : Masking.phone(spoken(phone)),
                person == null ? "" : person.lives(),
                exposed.kind(),
                exposed.ground(),
                exposed.place(),
                exposed.note(),
                exposed.first(),
                exposed.last(),
                exposed.seconds(),
                exposed.lastOn(),
                contact.decider().name(),
                contact.decider().at(),
                registered == null ? null : registered.contact(),
                registered == null ? null : registered.at(),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.why());
    }
}
