package org.lianfang.isolation;

import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Everything this module announces.
public sealed interface IsolationEvent {

    /// Somebody is in a room, or apart at home, from now on.
    ///
    /// @param area of the site, or where the person lives
    /// @param until last day of this phase
    record StayBegan(UUID stay, UUID resident, AreaKey area, boolean inRoom, LocalDate until)
            implements IsolationEvent {}

    /// Somebody is free: the rule is fulfilled, or it was none.
    record Freed(UUID stay, UUID resident, AreaKey area) implements IsolationEvent {}

    /// Somebody is still kept although the days of the rule are over.
    record KeptLonger(UUID stay, UUID resident, AreaKey area, LocalDate until) implements IsolationEvent {}

    /// Somebody who is apart goes to hospital, and nobody has answered yet.
    record ReferralRaised(UUID referral, AreaKey area) implements IsolationEvent {}

    /// The hospital has answered.
    record ReferralAnswered(UUID referral, AreaKey area) implements IsolationEvent {}
}
