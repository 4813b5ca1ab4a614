package org.lianfang.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.privacy.Personal;

/// What other modules may ask about residents.
public interface Residents {

    /// The resident with this identity number or, failing that, this telephone. Sees every area: a gate must know
    /// about a person who lives elsewhere, but learns only what is in [Found].
    Optional<Found> findBy(@Nullable Personal<String> idNumber, @Nullable Personal<String> phone);

    /// The same for many at once, each by their place in the list; who is in no register is not in the answer.
    Map<Integer, Found> findAllBy(List<Numbers> sought);

    /// Everybody of an area who has one of these telephones, by its place in the list: a family may share one.
    Map<Integer, List<Found>> withPhone(List<Personal<String>> phones, AreaKey area);

    /// By which somebody may be recognised.
    record Numbers(
            @Nullable Personal<String> idNumber, @Nullable Personal<String> phone) {}

    /// Measures that hold on a day, by resident; only residents under one are in the answer.
    Map<UUID, ActiveMeasure> measuresOn(LocalDate day, Collection<UUID> residents);

    /// Measures that hold on a day by what their persons may be recognised by: the keyed hash (`Vault.lookup`, as
    /// hexadecimal) of identity number and of telephone, and the resident's id as text. Sees every area.
    /// Gates keep the answer in memory, so that no crossing waits for a query.
    Map<String, ActiveMeasure> measuresByMark(LocalDate day);

    /// Residents as lists show them, by id. Only those whom the running transaction may see.
    Map<UUID, Masked> masked(Collection<UUID> residents);

    /// Names in full and telephones, by id; those who left are not among them. Only those whom the running transaction
    /// may see. Whoever asks has a purpose and takes the act down.
    Map<UUID, Named> named(Collection<UUID> residents);

    /// What a pass tells of its holder and where visits find them, by id; those who left are not among them. Sees every
    /// area.
    Map<UUID, Holder> holders(Collection<UUID> residents);

    /// Who lives in a household at present. Sees every area.
    Set<UUID> household(UUID household);

    /// To whom a letter goes: these residents, and all who live in these households; those who left are not among
    /// them. Sees every area. Whoever asks takes the act down.
    List<Addressee> addressees(Collection<UUID> residents, Collection<UUID> households);

    /// How many measures have their last day between the two days, both included, by village.
    Map<AreaKey, Long> measuresEnding(AreaKey area, LocalDate from, LocalDate to);

    /// @param name in full
    /// @param order sorts doors by their numbers
    /// @param reachable whether a telephone is known
    record Addressee(
            UUID resident, UUID household, AreaKey area, String name, String door, String order, boolean reachable) {

        /// Who somebody is never slips into a log.
        @Override
        public String toString() {
            return "Addressee[" + resident + "]";
        }
    }

    /// @param area where the person lives
    record Found(UUID resident, AreaKey area) {}

    /// @param name masked
    /// @param phone masked; absent when none is known
    /// @param door where to knock
    record Masked(String name, @Nullable String phone, String door) {

        /// Where somebody lives never slips into a log.
        @Override
        public String toString() {
            return "***";
        }
    }

    /// @param name in full
    /// @param phone E.164; absent when none is known
    /// @param door where to knock
    record Named(Personal<String> name, @Nullable Personal<String> phone, String door) {

        /// Where somebody lives never slips into a log.
        @Override
        public String toString() {
            return "***";
        }
    }

    /// @param kind `HOME_HEALTH_MONITORING`, `HOME_ISOLATION`
    /// @param until last day
    record ActiveMeasure(UUID id, String kind, LocalDate from, LocalDate until) {}

    /// @param initials of the name in Latin letters, at most four; `?` where none is known
    /// @param nameMasked as lists show it
    /// @param building as people write it; empty where a door is a house of its own
    /// @param order sorts doors by their numbers
    record Holder(
            UUID resident,
            AreaKey area,
            UUID household,
            String initials,
            @Nullable Integer birthYear,
            String nameMasked,
            @Nullable String idNumberMasked,
            String building,
            String door,
            String order) {

        /// Who somebody is never slips into a log.
        @Override
        public String toString() {
            return "Holder[" + resident + "]";
        }
    }
}
