package org.lianfang.isolation.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.AdmissionField;
import org.lianfang.isolation.model.AdmissionRow;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.ListedDay;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.Site;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.planning.FreeRoom;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.Rooms;
import org.lianfang.isolation.store.Sites;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;

/// What would become of a list: who goes into which room, who is there already, and which rows stay out.
/// Changes nothing.
@Component
class ExaminingLists {

    private static final int MOST_SITES = 2_000;

    private final ListedPeople people;
    private final Rows rows;
    private final GivingRooms giving;
    private final RulesHere rules;
    private final InstantSource clock;

    ExaminingLists(ListedPeople people, Rows rows, GivingRooms giving, RulesHere rules, InstantSource clock) {
        this.people = people;
        this.rows = rows;
        this.giving = giving;
        this.rules = rules;
        this.clock = clock;
    }

    @Component
    record Rows(Quarantines quarantines, Stays stays, Sites sites, Rooms rooms, OwnScope own) {}

    /// What holds for all rows that do not say otherwise.
    record Asked(
            AreaKey area,
            Reason reason,
            @Nullable UUID site,
            @Nullable LocalDate from) {}

    /// Somebody who may go in.
    ///
    /// @param onTheList whether they have a plan already
    record Comer(AdmissionRow row, Residents.Holder holder, Quarantine quarantine, boolean onTheList, Site site) {}

    record Placed(Comer comer, FreeRoom room) {}

    /// @param known how many are there already, or were
    record Examined(List<Placed> placed, int known, List<AdmissionRow.Trouble> troubles) {}

    Examined examine(AdmissionSheet sheet, Asked asked) {
        var found = people.of(sheet.rows());
        return rows.own.call(() -> new Look(asked, found).examined());
    }

    private final class Look {

        private final Asked asked;
        private final ListedPeople.Found found;
        private final Instant now = clock.instant();
        private final List<Site> sites;
        private final Map<UUID, Quarantine> open;
        private final Map<UUID, Stay> stays;
        private final List<AdmissionRow.Trouble> troubles;
        private int known;

        Look(Asked asked, ListedPeople.Found found) {
            this.asked = asked;
            this.found = found;
            this.sites = rows.sites.within(asked.area, null, MOST_SITES);
            var residents = found.known().values().stream()
                    .map(Residents.Holder::resident)
                    .toList();
            this.open = rows.quarantines.openOf(residents).stream()
                    .collect(Collectors.toMap(Quarantine::resident, one -> one));
            this.stays = rows
                    .stays
                    .openOfAll(open.values().stream().map(Quarantine::id).toList())
                    .stream()
                    .collect(Collectors.toMap(Stay::quarantine, one -> one));
            this.troubles = new ArrayList<>(found.troubles());
        }

        Examined examined() {
            var comers = new ArrayList<Comer>();
            var over = over();
            found.known().entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> entry.getKey().number()))
                    .forEach(entry -> {
                        try {
                            var comer = comer(entry.getKey(), entry.getValue(), over);
                            if (comer == null) {
                                known++;
                            } else {
                                comers.add(comer);
                            }
                        } catch (Refusal bad) {
                            troubles.add(entry.getKey().refused(bad.reason(), bad.params()));
                        }
                    });
            var placing = new PlacingLists(
                    rows.rooms, giving, now.atZone(rules.in(asked.area).zone()).getYear());
            var placed = placing.place(comers);
            troubles.addAll(placing.troubles());
            troubles.sort(Comparator.comparingInt(trouble -> trouble.row().number()));
            return new Examined(placed, known, troubles);
        }

        /// Plans of this very list that have ended.
        private Map<UUID, Quarantine> over() {
            var ids = new ArrayList<UUID>();
            found.known().forEach((row, holder) -> day(row).ifPresent(day -> ids.add(id(holder, day))));
            return rows.quarantines.findAll(ids).stream()
                    .filter(one -> one.ended() != null)
                    .collect(Collectors.toMap(Quarantine::id, one -> one));
        }

        /// @return absent when they are there already, or were
        private @Nullable Comer comer(AdmissionRow row, Residents.Holder holder, Map<UUID, Quarantine> over) {
            var site = site(row);
            var planned = open.get(holder.resident());
            if (planned != null) {
                var stay = stays.get(planned.id());
                if (stay == null) {
                    return new Comer(row, holder, planned, true, site);
                }
                if (stay.bed() != null && stay.bed().site().equals(site.key())) {
                    return null;
                }
                throw IsolationRefusal.IN_A_PLACE_ALREADY.with();
            }
            var day = day(row).orElseThrow(IsolationRefusal.DAY_NOT_READ::with);
            if (over.containsKey(id(holder, day))) {
                return null;
            }
            return new Comer(row, holder, fresh(holder, day), false, site);
        }

        private Quarantine fresh(Residents.Holder holder, LocalDate day) {
            var here = rules.in(holder.area());
            var today = here.dayOf(now);
            if (day.isAfter(today) || day.isBefore(today.minusDays(PlacingNeeds.LONGEST_AGO))) {
                throw IsolationRefusal.DAY_NOT_POSSIBLE.with("days", PlacingNeeds.LONGEST_AGO);
            }
            var plan = here.rules().plan(asked.reason, Place.CENTRAL, day).orElseThrow(IsolationRefusal.NO_RULE::with);
            if (plan.first().until().isBefore(today)) {
                throw IsolationRefusal.DAYS_OVER.with("day", plan.first().until());
            }
            var person = new Quarantine.Person(holder.household(), holder.birthYear(), false, false, "");
            return new Quarantine(
                    id(holder, day), holder.resident(), holder.area(), asked.reason, plan, person, now, null);
        }

        private Optional<LocalDate> day(AdmissionRow row) {
            var text = row.text(AdmissionField.FROM);
            return text.isEmpty() ? Optional.ofNullable(asked.from) : ListedDay.read(text);
        }

        /// The same person with the same day and reason is the same plan, also when it is over.
        private UUID id(Residents.Holder holder, LocalDate day) {
            return UUID.nameUUIDFromBytes(
                    (holder.resident() + " " + asked.reason + " " + day).getBytes(StandardCharsets.UTF_8));
        }

        private Site site(AdmissionRow row) {
            var text = row.text(AdmissionField.SITE);
            var meant = sites.stream()
                    .filter(site -> text.isEmpty()
                            ? site.key().equals(asked.site)
                            : text.equals(site.code()) || text.equals(site.name()))
                    .toList();
            if (meant.isEmpty()) {
                throw text.isEmpty() && asked.site == null
                        ? IsolationRefusal.SITE_MISSING.with()
                        : IsolationRefusal.UNKNOWN_SITE.with("site", text);
            }
            if (meant.size() > 1) {
                throw IsolationRefusal.SITE_NOT_CLEAR.with("site", text);
            }
            if (!meant.getFirst().open()) {
                throw IsolationRefusal.SITE_CLOSED.with();
            }
            return Objects.requireNonNull(meant.getFirst());
        }
    }
}
