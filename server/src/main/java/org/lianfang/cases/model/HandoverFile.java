package org.lianfang.cases.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Purpose;
import org.lianfang.tracing.Setting;

/// What one city tells another in version 1 of the file. Described in `docs/flows/cases.md`; whatever is added there
/// must
/// be able to be absent here.
///
/// @param id of the hand-over
/// @param answerBy by when the sender expects the acknowledgement
/// @param expiresAt from then on it is not taken in any more
/// @param purpose absent when the file names nobody
public record HandoverFile(
        UUID id,
        City from,
        City to,
        Instant sentAt,
        Instant answerBy,
        Instant expiresAt,
        String reason,
        @Nullable Why purpose,
        List<TheCase> cases,
        List<TheContact> contacts) {

    public HandoverFile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(reason);
        require(sentAt.isBefore(answerBy) && sentAt.isBefore(expiresAt));
        cases = List.copyOf(cases);
        contacts = List.copyOf(contacts);
    }

    /// What is read from a file of others may be anything.
    private static void require(boolean possible) {
        if (!possible) {
            throw new IllegalArgumentException("A file tells of moments in their order");
        }
    }

    /// @param key fingerprint of the key by which it signs
    public record City(AreaKey area, String name, String key) {

        public City {
            Objects.requireNonNull(area);
            Objects.requireNonNull(name);
            Objects.requireNonNull(key);
        }
    }

    public record Why(Purpose kind, String words) {

        @Override
        public String toString() {
            return "Why[" + kind + "]";
        }
    }

    /// A case that is handed over, or one that is only named because its contacts are.
    ///
    /// @param handed false for a case that stays where it is
    /// @param person absent without a purpose, and for a case that stays
    public record TheCase(
            UUID id,
            boolean handed,
            String number,
            Classification classification,
            @Nullable LocalDate onset,
            @Nullable LocalDate positive,
            @Nullable OutsidePerson person,
            String note,
            List<Where> timeline) {

        public TheCase {
            Objects.requireNonNull(id);
            Objects.requireNonNull(number);
            Objects.requireNonNull(classification);
            Objects.requireNonNull(note);
            timeline = List.copyOf(timeline);
        }

        @Override
        public String toString() {
            return "TheCase[" + id + "]";
        }
    }

    /// Where a case was.
    public record Where(
            UUID id, String place, Setting setting, int section, int row, boolean crew, Instant from, Instant to) {

        public Where {
            Objects.requireNonNull(id);
            Objects.requireNonNull(place);
            Objects.requireNonNull(setting);
            require(!to.isBefore(from));
        }

        @Override
        public String toString() {
            return "Where[***]";
        }
    }

    /// @param caseId one of `cases`
    /// @param person absent without a purpose
    /// @param place where they met; empty without a purpose
    /// @param lastOn day 0, as the sender counts days
    public record TheContact(
            UUID id,
            UUID caseId,
            @Nullable OutsidePerson person,
            ContactKind kind,
            ContactGround ground,
            String place,
            String note,
            Instant first,
            Instant last,
            long seconds,
            LocalDate lastOn) {

        public TheContact {
            Objects.requireNonNull(id);
            Objects.requireNonNull(caseId);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(ground);
            Objects.requireNonNull(place);
            Objects.requireNonNull(note);
            Objects.requireNonNull(lastOn);
            require(!last.isBefore(first));
        }

        @Override
        public String toString() {
            return "TheContact[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "HandoverFile[" + id + "]";
    }
}
