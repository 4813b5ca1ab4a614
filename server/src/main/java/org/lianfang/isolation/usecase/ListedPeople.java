package org.lianfang.isolation.usecase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.AdmissionField;
import org.lianfang.isolation.model.AdmissionRow;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.kernel.access.Access;
import org.lianfang.people.Residents;
import org.lianfang.privacy.IdentityNumber;
import org.lianfang.privacy.PhoneNumber;
import org.springframework.stereotype.Component;

/// Who the people of a list are: by their id in the register, by identity number, or by telephone and name.
/// Outside any transaction, some questions for all of them.
@Component
class ListedPeople {

    private final Residents residents;

    ListedPeople(Residents residents) {
        this.residents = residents;
    }

    /// @param known who was found, by the place of the row in the list
    /// @param troubles rows of which nobody knows who it is
    record Found(Map<AdmissionRow, Residents.Holder> known, List<AdmissionRow.Trouble> troubles) {}

    Found of(List<AdmissionRow> rows) {
        var run = new Run();
        rows.forEach(run::read);
        return run.found();
    }

    private final class Run {

        private final List<AdmissionRow.Trouble> troubles = new ArrayList<>();
        private final Map<AdmissionRow, UUID> byId = new HashMap<>();
        private final List<AdmissionRow> asked = new ArrayList<>();
        private final List<Residents.Numbers> numbers = new ArrayList<>();

        void read(AdmissionRow row) {
            var id = row.text(AdmissionField.RESIDENT_ID);
            var number = row.text(AdmissionField.ID_NUMBER);
            var phone = row.text(AdmissionField.PHONE);
            if (!id.isEmpty()) {
                uuid(id).ifPresentOrElse(
                                resident -> byId.put(row, resident),
                                () -> refuse(row, AdmissionField.RESIDENT_ID, IsolationRefusal.PERSON_NOT_READ));
            } else if (!number.isEmpty()) {
                IdentityNumber.read(number)
                        .ifPresentOrElse(
                                read -> ask(row, new Residents.Numbers(read.digits(), null)),
                                () -> refuse(row, AdmissionField.ID_NUMBER, IsolationRefusal.PERSON_NOT_READ));
            } else if (phone.isEmpty()) {
                troubles.add(row.refused(IsolationRefusal.NAMES_NOBODY, Map.of()));
            } else if (row.text(AdmissionField.NAME).isEmpty()) {
                refuse(row, AdmissionField.NAME, IsolationRefusal.NAME_MISSING);
            } else {
                PhoneNumber.read(phone)
                        .ifPresentOrElse(
                                read -> ask(row, new Residents.Numbers(null, read.normalised())),
                                () -> refuse(row, AdmissionField.PHONE, IsolationRefusal.PERSON_NOT_READ));
            }
        }

        private void ask(AdmissionRow row, Residents.Numbers sought) {
            asked.add(row);
            numbers.add(sought);
        }

        private void refuse(AdmissionRow row, AdmissionField field, IsolationRefusal reason) {
            troubles.add(row.refused(field, reason));
        }

        Found found() {
            var seen = new HashMap<>(byId);
            residents.findAllBy(numbers).forEach((place, found) -> seen.put(asked.get(place), found.resident()));
            var holders = residents.holders(new HashSet<>(seen.values()));
            var named = new Names(seen, holders);
            var known = new HashMap<AdmissionRow, Residents.Holder>();
            var twice = new HashSet<UUID>();
            java.util.stream.Stream.concat(byId.keySet().stream(), asked.stream())
                    .sorted(java.util.Comparator.comparingInt(AdmissionRow::number))
                    .forEach(row -> meant(row, seen.get(row), named).ifPresent(holder -> {
                        if (twice.add(holder.resident())) {
                            known.put(row, holder);
                        } else {
                            troubles.add(row.refused(IsolationRefusal.LISTED_TWICE, Map.of()));
                        }
                    }));
            return new Found(known, troubles);
        }

        /// Somebody else of the household may have the same telephone: the name decides.
        private Optional<Residents.Holder> meant(AdmissionRow row, @Nullable UUID resident, Names named) {
            var holder = resident == null ? null : named.holders.get(resident);
            if (holder == null || !Access.scope().contains(holder.area())) {
                troubles.add(row.refused(IsolationRefusal.UNKNOWN_RESIDENT, Map.of()));
                return Optional.empty();
            }
            var meant = named.meant(row, holder);
            if (meant.isEmpty()) {
                refuse(row, AdmissionField.NAME, IsolationRefusal.NAME_DIFFERS);
            }
            return meant;
        }
    }

    /// The names of those who were found, and of their households where a telephone was given.
    private final class Names {

        private final Map<UUID, Residents.Holder> holders;
        private final Map<UUID, List<Residents.Addressee>> households;

        Names(Map<AdmissionRow, UUID> seen, Map<UUID, Residents.Holder> holders) {
            var named = seen.entrySet().stream()
                    .filter(entry -> !entry.getKey().text(AdmissionField.NAME).isEmpty())
                    .map(entry -> holders.get(entry.getValue()))
                    .filter(Objects::nonNull)
                    .map(Residents.Holder::household)
                    .collect(Collectors.toSet());
            this.households = named.isEmpty()
                    ? Map.of()
                    : residents.addressees(Set.of(), named).stream()
                            .collect(Collectors.groupingBy(Residents.Addressee::household));
            this.holders = holders;
        }

        Optional<Residents.Holder> meant(AdmissionRow row, Residents.Holder holder) {
            var name = fold(row.text(AdmissionField.NAME));
            if (name.isEmpty()) {
                return Optional.of(holder);
            }
            var same = households.getOrDefault(holder.household(), List.of()).stream()
                    .filter(one -> fold(one.name()).equals(name))
                    .map(Residents.Addressee::resident)
                    .toList();
            if (same.contains(holder.resident())) {
                return Optional.of(holder);
            }
            return isByPhone(row) && same.size() == 1
                    ? Optional.ofNullable(residents.holders(Set.copyOf(same)).get(same.getFirst()))
                    : Optional.empty();
        }

        private static boolean isByPhone(AdmissionRow row) {
            return row.text(AdmissionField.RESIDENT_ID).isEmpty()
                    && row.text(AdmissionField.ID_NUMBER).isEmpty();
        }
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
