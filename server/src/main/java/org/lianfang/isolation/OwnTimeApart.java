package org.lianfang.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people who are apart see of it, and what they tell by themselves. Asked inside a transaction that
/// sees every area and is put down to the person; whoever asks has made sure of who it is. What counsellors
/// write down is not here.
public interface OwnTimeApart {

    /// What holds for a person at present.
    ///
    /// @return empty when no rule keeps them apart
    Optional<Held> of(UUID resident);

    /// Takes a check in: the same way as one by staff. Sent again it changes nothing.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-stay`, `isolation/not-arrived`,
    ///     `isolation/stay-ended`, `isolation/id-already-used`, `isolation/temperature-not-possible`
    void check(UUID resident, Check check);

    /// Takes down what somebody asks for. Sent again it changes nothing.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-stay`, `isolation/stay-ended`,
    ///     `isolation/id-already-used`
    void ask(UUID resident, Asked asked);

    /// @param id UUIDv7 made by the telephone
    /// @param stayId that the telephone knew of
    /// @param at by the telephone's clock; the moment of sending when absent
    /// @param deviceTime what that clock shows while it sends
    record Check(
            @Nullable UUID id,
            @Nullable UUID stayId,
            @Nullable Integer celsiusTenths,
            @Nullable List<@Nullable Symptom> symptoms,
            @Nullable String note,
            @Nullable Instant at,
            @Nullable Instant deviceTime) {

        @Override
        public String toString() {
            return "Check[" + id + "]";
        }
    }

    /// @param id UUIDv7 made by the telephone
    record Asked(
            @Nullable UUID id,
            @Nullable UUID stayId,
            @Nullable NeedKind kind,
            @Nullable String text) {

        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }

    /// @param days why, and until when
    /// @param at where they are; absent while a place is looked for
    /// @param referral that waits for the answer of a hospital
    /// @param checks the latest first
    /// @param needs the latest first
    record Held(Days days, @Nullable At at, @Nullable Waiting referral, List<Made> checks, List<Need> needs) {}

    /// @param wanted where the rule wants them
    /// @param today day n: days since day 0
    /// @param then what follows, if anything does
    record Days(
            Reason reason,
            Place wanted,
            LocalDate dayZero,
            long today,
            LocalDate until,
            List<LocalDate> testDays,
            @Nullable Then then) {}

    record Then(Place place, LocalDate until, List<LocalDate> testDays) {}

    /// @param room absent at home
    /// @param arrived false while they are on the way
    /// @param away to hospital, and not back yet
    /// @param next the first check that is not made yet; absent where none is asked
    record At(
            UUID stayId,
            Place place,
            @Nullable Room room,
            boolean arrived,
            boolean away,
            @Nullable Due next) {}

    record Room(String site, String address, int floor, String number) {}

    /// @param from a check that is made since then counts
    /// @param due when it is late
    record Due(Instant from, Instant due) {}

    record Waiting(Instant raisedAt, Instant dueAt) {}

    /// A check that was made.
    ///
    /// @param celsiusTenths absent when nobody was reached
    record Made(Instant at, @Nullable Integer celsiusTenths, boolean fever, List<Symptom> symptoms, boolean bySelf) {}

    /// @param answer absent while it waits
    record Need(
            UUID id,
            NeedKind kind,
            String text,
            Instant madeAt,
            Instant dueAt,
            @Nullable Instant answeredAt,
            @Nullable String answer) {

        @Override
        public String toString() {
            return "Need[" + id + "]";
        }
    }
}
