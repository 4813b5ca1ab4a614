package org.lianfang.tracing;

import java.io.Serializable;

/// Which seats of a vehicle meet.
///
/// @param apart how many rows apart still meet, in the same section; only for [Reach#ROWS]
/// @param crewMeetsAll whether crew and everybody else meet wherever they sat
public record SeatRule(Reach reach, int apart, boolean crewMeetsAll) implements Serializable {

    /// How far a meeting reaches.
    public enum Reach {
        EVERYBODY,
        SECTION,
        ROWS
    }

    public static final SeatRule EVERYBODY = new SeatRule(Reach.EVERYBODY, 0, false);

    public SeatRule {
        if (apart < 0) {
            throw new IllegalArgumentException("Rows apart cannot be " + apart);
        }
    }

    public static SeatRule sameSection() {
        return new SeatRule(Reach.SECTION, 0, false);
    }

    public static SeatRule rowsApart(int rows) {
        return new SeatRule(Reach.ROWS, rows, false);
    }

    public SeatRule withCrew() {
        return new SeatRule(reach, apart, true);
    }

    enum Verdict {
        MEET,
        APART,
        UNKNOWN
    }

    /// The same for both, whoever is asked first.
    Verdict judge(int one, int other) {
        if (reach == Reach.EVERYBODY || (crewMeetsAll && (Seat.isCrew(one) || Seat.isCrew(other)))) {
            return Verdict.MEET;
        }
        var section = Seat.sectionOf(one);
        var otherSection = Seat.sectionOf(other);
        if (reach == Reach.SECTION) {
            if (section == 0 || otherSection == 0) {
                return Verdict.UNKNOWN;
            }
            return section == otherSection ? Verdict.MEET : Verdict.APART;
        }
        if (section != otherSection && section != 0 && otherSection != 0) {
            return Verdict.APART;
        }
        var row = Seat.rowOf(one);
        var otherRow = Seat.rowOf(other);
        if (row == 0 || otherRow == 0 || section != otherSection) {
            return Verdict.UNKNOWN;
        }
        return Math.abs(row - otherRow) <= apart ? Verdict.MEET : Verdict.APART;
    }
}
