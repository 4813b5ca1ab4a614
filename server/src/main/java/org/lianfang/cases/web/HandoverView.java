package org.lianfang.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.usecase.LookingAtHandovers;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Purpose;

/// A hand-over in a list.
///
/// @param areaKey of the sender
/// @param areaName of the sender; absent when the area is gone
/// @param toArea absent when another city receives it
/// @param toName of the receiver
/// @param overdue also when it was answered too late
/// @param answer why it was sent back
/// @param purpose why the file names people; absent when it names nobody, or within the city
/// @param expiresAt until when the file is taken in; absent within the city
record HandoverView(
        UUID id,
        AreaKey areaKey,
        @Nullable String areaName,
        @Nullable AreaKey toArea,
        String toName,
        String reason,
        String sender,
        Instant sentAt,
        Instant dueAt,
        boolean overdue,
        Handover.State state,
        @Nullable String answerer,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable Purpose purpose,
        @Nullable Instant expiresAt,
        List<Handover.Item> items) {

    static HandoverView of(Handover handover, Instant now, Map<AreaKey, String> names) {
        var answered = handover.answered();
        var file = handover.file();
        return new HandoverView(
                handover.id(),
                handover.area(),
                names.get(handover.area()),
                handover.receiver().area(),
                handover.receiver().name(),
                handover.reason(),
                handover.sender().name(),
                handover.sender().at(),
                handover.dueAt(),
                handover.isOverdueAt(now),
                handover.state(),
                answered == null ? null : answered.by().name(),
                answered == null ? null : answered.by().at(),
                answered == null ? "" : answered.why(),
                file == null ? null : file.purpose(),
                file == null ? null : file.expiresAt(),
                handover.items());
    }

    /// Whole, as far as the caller may see it.
    record Whole(HandoverView handover, List<PartView> parts) {

        static Whole of(LookingAtHandovers.Whole whole, Map<AreaKey, String> names) {
            return new Whole(
                    HandoverView.of(whole.handover(), whole.now(), names),
                    whole.parts().stream().map(part -> PartView.of(part, whole)).toList());
        }
    }

    /// One thing of it. Exactly one of the three is there while the caller may see it, none afterwards.
    ///
    /// @param name masked, of whoever is in the register
    /// @param timeline of a case
    record PartView(
            Handover.Item item,
            @Nullable String name,
            @Nullable CaseLine caseLine,
            List<StayView> timeline,
            @Nullable ContactView contact,
            @Nullable OutsideView outside) {

        static PartView of(LookingAtHandovers.Part part, LookingAtHandovers.Whole whole) {
            var file = part.file();
            var contact = part.contact();
            var outside = part.outside();
            var resident = file != null ? file.resident() : contact != null ? contact.resident() : null;
            var name = resident == null ? null : whole.names().get(resident);
            return new PartView(
                    part.item(),
                    name,
                    file == null ? null : CaseLine.of(file, name, whole.now()),
                    part.timeline().stream().map(StayView::of).toList(),
                    contact == null ? null : ContactView.of(contact),
                    outside == null ? null : OutsideView.of(outside));
        }
    }

    /// Who was handed over, in full.
    record OpenedView(Handover.Item item, OutsideView.@Nullable PersonView person) {}
}
