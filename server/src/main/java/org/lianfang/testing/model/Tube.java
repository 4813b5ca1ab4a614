package org.lianfang.testing.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// A tube on its way from the desk to the result. Each step is a type of its own, and there is no way back.
public sealed interface Tube {

    Label label();

    /// Swabs in it.
    int members();

    /// What is known of a tube from its first swab on.
    ///
    /// @param area of the station when it was opened
    /// @param capacity most swabs, 1 to 20
    record Label(
            TubeCode code, UUID round, UUID station, AreaKey area, Setting setting, int capacity, Instant openedAt) {}

    /// A swab in an open tube.
    ///
    /// @param household of a resident
    record Member(UUID sample, @Nullable UUID household) {}

    /// @param id of the message that sealed it
    record Seal(UUID id, Instant at, LocalDate day, int members) {}

    /// Swabs may go in and be taken back.
    ///
    /// @param swabs by person
    record Open(Label label, Map<UUID, Member> swabs) implements Tube {

        public Open {
            swabs = Map.copyOf(swabs);
        }

        @Override
        public int members() {
            return swabs.size();
        }

        /// The tube with one swab more.
        ///
        /// @throws org.lianfang.kernel.refusal.Refusal when the person or the swab does not fit
        Open with(Sample sample) {
            if (swabs.containsKey(sample.person())) {
                throw TestingRefusal.ALREADY_IN_THIS_TUBE.with("tube", label.code);
            }
            if (label.setting == Setting.SEALED_BUILDING && isOfAnotherHousehold(sample.home())) {
                throw TestingRefusal.TUBE_OF_ANOTHER_HOUSEHOLD.with("tube", label.code);
            }
            if (swabs.size() >= label.capacity) {
                throw TestingRefusal.TUBE_FULL.with("tube", label.code, "capacity", label.capacity);
            }
            var more = new LinkedHashMap<>(swabs);
            var home = sample.home();
            more.put(sample.person(), new Member(sample.id(), home == null ? null : home.household()));
            return new Open(label, more);
        }

        Open without(Sample sample) {
            var fewer = new LinkedHashMap<>(swabs);
            fewer.remove(sample.person());
            return new Open(label, fewer);
        }

        Sealed sealed(UUID id, Instant at, LocalDate day) {
            if (swabs.isEmpty()) {
                throw TestingRefusal.TUBE_EMPTY.with("tube", label.code);
            }
            return new Sealed(label, new Seal(id, at, day, swabs.size()));
        }

        /// A guest may be at any door; residents share a tube with their own household only.
        private boolean isOfAnotherHousehold(@Nullable Home home) {
            return home != null
                    && swabs.values().stream()
                            .map(Member::household)
                            .filter(Objects::nonNull)
                            .anyMatch(other -> !other.equals(home.household()));
        }
    }

    /// From here on nothing in it changes.
    sealed interface Shut extends Tube {

        Seal seal();

        @Override
        default int members() {
            return seal().members();
        }
    }

    record Sealed(Label label, Seal seal) implements Shut {}

    record Boxed(Label label, Seal seal, UUID box, Instant at) implements Shut {}

    record Carried(Label label, Seal seal, UUID box, Instant at) implements Shut {}

    /// @param box absent when it came to the lab by itself
    record Received(Label label, Seal seal, @Nullable UUID box, Instant at) implements Shut {}

    record Resulted(Label label, Seal seal, TubeResult result, Instant at) implements Shut {}
}
