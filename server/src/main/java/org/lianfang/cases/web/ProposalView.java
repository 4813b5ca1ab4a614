package org.lianfang.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.usecase.AskingForContacts;
import org.lianfang.tracing.Setting;

/// Who was with a case, as far as it is known; nobody is a contact by it.
///
/// @param left how many more there are
/// @param millis the engine took
/// @param asUsual whether window and minutes are those of the pack
record ProposalView(
        CaseView.WindowView window, List<Person> people, int left, double millis, boolean asUsual, String pack) {

    /// @param name masked
    /// @param lead a weak signal, no more
    /// @param through the contact through whom, for contacts of contacts
    /// @param contact what was decided already
    record Person(
            UUID personId,
            String name,
            boolean isCase,
            ContactKind kind,
            boolean lead,
            ContactGround ground,
            List<ExposureView> exposures,
            List<PlaceView> where,
            Instant first,
            Instant last,
            long seconds,
            @Nullable UUID through,
            int ways,
            @Nullable ContactView contact) {}

    record ExposureView(
            Setting setting, ContactGround ground, boolean lead, long seconds, Instant first, Instant last) {}

    /// @param kind `household`, `desk`, `gate`, `told`, or as other sources name it
    /// @param label as people call it; empty where the kind says enough
    record PlaceView(String kind, String label, long seconds) {}

    static ProposalView of(AskingForContacts.Found found) {
        return new ProposalView(
                java.util.Objects.requireNonNull(CaseView.WindowView.of(found.window())),
                found.proposed().stream().map(ProposalView::person).toList(),
                found.left(),
                Math.round(found.millis() * 1_000) / 1_000.0,
                found.asUsual(),
                found.pack());
    }

    private static Person person(AskingForContacts.Proposed one) {
        var exposures = one.exposures().stream()
                .map(exposure -> new ExposureView(
                        exposure.setting(),
                        ContactGround.of(exposure.ground()),
                        exposure.strength() == org.lianfang.tracing.Strength.LEAD,
                        exposure.seconds(),
                        Instant.ofEpochSecond(exposure.first()),
                        Instant.ofEpochSecond(exposure.last())))
                .toList();
        return new Person(
                one.person(),
                one.name(),
                one.isCase(),
                one.kind(),
                one.lead(),
                exposures.getFirst().ground(),
                exposures,
                one.where().stream()
                        .map(place -> new PlaceView(place.kind(), place.label(), place.seconds()))
                        .toList(),
                one.first(),
                one.last(),
                exposures.stream().mapToLong(ExposureView::seconds).sum(),
                one.through(),
                one.ways(),
                one.contact() == null ? null : ContactView.of(one.contact()));
    }
}
