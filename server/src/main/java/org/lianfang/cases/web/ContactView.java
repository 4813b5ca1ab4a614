package org.lianfang.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.HomeReason;
import org.lianfang.kernel.area.AreaKey;

/// What a person has decided about somebody.
///
/// @param lastOn day 0
/// @param handedOverTo the city that looks after the contact since then
record ContactView(
        UUID id,
        UUID caseId,
        UUID residentId,
        AreaKey areaKey,
        ContactKind kind,
        ContactGround ground,
        String place,
        String note,
        Instant first,
        Instant last,
        long seconds,
        LocalDate lastOn,
        @Nullable MeasurePlace choice,
        List<HomeReason> homeReasons,
        Contact.Decision decision,
        String decider,
        Instant decidedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy,
        @Nullable Instant handedOverAt,
        @Nullable String handedOverTo) {

    static ContactView of(Contact contact) {
        var exposed = contact.exposed();
        var withdrawn = contact.withdrawn();
        var handedOver = contact.handedOver();
        return new ContactView(
                contact.id(),
                contact.caseId(),
                contact.resident(),
                contact.area(),
                exposed.kind(),
                exposed.ground(),
                exposed.place(),
                exposed.note(),
                exposed.first(),
                exposed.last(),
                exposed.seconds(),
                exposed.lastOn(),
                contact.choice(),
                contact.atHome().marked().stream().sorted().toList(),
                contact.decision(),
                contact.decider().name(),
                contact.decider().at(),
                withdrawn == null ? null : withdrawn.at(),
                withdrawn == null ? null : withdrawn.why(),
                handedOver == null ? null : handedOver.at(),
                handedOver == null ? null : handedOver.to());
    }
}
