package org.lianfang.testing.usecase;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Something that a desk tells, by numbers that each try turns into ids of its own.
///
/// @param id of the message, few so that many collide
/// @param other what it is about
record DeskCommand(Kind kind, int id, int other, int tube, int person) {

    static final int IDS = 40;
    static final int TUBES = 8;

    enum Kind {
        TAKE,
        VOID,
        MOVE,
        SEAL
    }

    static Arbitrary<List<DeskCommand>> some(int lastPerson) {
        var kinds = Arbitraries.frequency(
                Tuple.of(10, Kind.TAKE), Tuple.of(3, Kind.VOID), Tuple.of(3, Kind.MOVE), Tuple.of(1, Kind.SEAL));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, IDS - 1),
                        Arbitraries.integers().between(0, IDS - 1),
                        Arbitraries.integers().between(0, TUBES - 1),
                        Arbitraries.integers().between(0, lastPerson))
                .as(DeskCommand::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(90);
    }
}
