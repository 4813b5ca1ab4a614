package org.lianfang.people.model;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.lianfang.privacy.PhoneNumber;

/// What is known of somebody, wherever they live.
///
/// @param name as written, 1 to [#LONGEST_NAME] characters
public record Person(
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        Paper paper,
        @Nullable PhoneNumber phone,
        ResidentKind kind) {

    public static final int LONGEST_NAME = 100;

    /// Whole years on a day; absent when the birth date is not known.
    public @Nullable Integer ageOn(LocalDate day) {
        return birthDate == null ? null : Period.between(birthDate, day).getYears();
    }

    /// Names are personal: they never slip into a log.
    @Override
    public String toString() {
        return "Person[***]";
    }
}
