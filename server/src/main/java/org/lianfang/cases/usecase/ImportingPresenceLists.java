package org.lianfang.cases.usecase;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.ListMoment;
import org.lianfang.cases.model.Stay;
import org.lianfang.cases.model.Trouble;
import org.lianfang.cases.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.people.Residents;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Takes in a list of passengers or guests: who was on that run, in that hall, and on which seat; or of those who
/// checked in, each row with its own place and times. People are found in the register by identity number or telephone;
/// whoever is not in it is told and stays out. The same list again adds nothing.
@Service
public class ImportingPresenceLists {

    private static final int LONGEST_PLACE = 120;
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Stays stays;
    private final Residents residents;
    private final Beside beside;
    private final CaseLookup lookup;
    private final RulesHere rules;

    ImportingPresenceLists(Stays stays, Residents residents, Beside beside, CaseLookup lookup, RulesHere rules) {
        this.stays = stays;
        this.residents = residents;
        this.beside = beside;
        this.lookup = lookup;
        this.rules = rules;
    }

    @Component
    record Beside(AuditLog audit, SystemTransactions transactions) {}

    /// Where and when all of the list were whose row tells nothing else.
    public record Occasion(
            @Nullable String place,
            @Nullable Setting setting,
            @Nullable Instant from,
            @Nullable Instant to) {

        @Override
        public String toString() {
            return "Occasion[***]";
        }
    }

    public record Imported(int added, int known, int refused, List<Trouble> troubles) {}

    /// What is wrong with a row is told with it; the others go in.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal when it is no spreadsheet, `cases/list-names-nobody`,
    ///     `cases/ends-before-it-begins`, `cases/lasts-too-long`, `cases/not-come-yet`
    @Needs(Permission.MANAGE_CASES)
    public Imported run(AreaKey area, Occasion occasion, Path file) {
        if (!Access.scope().contains(area)) {
            throw AccessRefusal.OUTSIDE_YOUR_AREA.with("area", area);
        }
        var run = new Run(area, checked(area, occasion));
        var listed = PresenceSheet.read(file).stream().map(this::find).toList();
        return beside.transactions.callAs(Access.caller(), () -> {
            listed.forEach(run::take);
            beside.audit.record(Act.of("cases.presences-imported", "line-list", run.list(), area)
                    .withDetail(Map.of("added", run.added)));
            return new Imported(run.added, run.known, run.troubles.size(), run.troubles);
        });
    }

    /// Looked up before the transaction, since each look takes a connection of its own.
    private Listed find(PresenceSheet.Person person) {
        return new Listed(person, residents.findBy(person.idNumber(), person.phone()));
    }

    private record Listed(PresenceSheet.Person person, Optional<Residents.Found> found) {}

    private record Checked(
            String place,
            Setting setting,
            @Nullable Instant from,
            @Nullable Instant to) {}

    private Checked checked(AreaKey area, Occasion occasion) {
        var from = occasion.from();
        var to = occasion.to();
        if (from != null && to != null) {
            var why = new Spell("", from, to).whyNot(lookup.now());
            if (why != null) {
                throw why.with(about(area));
            }
        }
        return new Checked(
                Fields.atMost(LONGEST_PLACE, "place", PlainText.clean(occasion.place())),
                Fields.required("setting", occasion.setting()),
                from,
                to);
    }

    private Map<String, Object> about(AreaKey area) {
        return Map.of("days", LONGEST.toDays(), "today", rules.in(area).dayOf(lookup.now()));
    }

    /// From when until when somebody was at a place.
    private record Spell(String place, Instant from, Instant to) {

        @Nullable
        CasesRefusal whyNot(Instant now) {
            if (to.isBefore(from)) {
                return CasesRefusal.ENDS_BEFORE_IT_BEGINS;
            }
            if (Duration.between(from, to).compareTo(LONGEST) > 0) {
                return CasesRefusal.LASTS_TOO_LONG;
            }
            return from.isAfter(now) ? CasesRefusal.NOT_COME_YET : null;
        }
    }

    private final class Run {

        private final AreaKey area;
        private final Checked occasion;
        private final List<Trouble> troubles = new ArrayList<>();
        private int added;
        private int known;

        Run(AreaKey area, Checked occasion) {
            this.area = area;
            this.occasion = occasion;
        }

        void take(Listed listed) {
            var person = listed.person();
            var found = listed.found();
            if (found.isEmpty()) {
                refuse(person, CasesRefusal.NOT_IN_REGISTER);
                return;
            }
            var place = placeOf(person);
            if (place.isEmpty()) {
                refuse(person, CasesRefusal.ROW_WITHOUT_PLACE);
                return;
            }
            var from = momentOf(person.from(), occasion.from);
            var to = momentOf(person.to(), occasion.to);
            if (from.isEmpty() || to.isEmpty()) {
                refuse(person, CasesRefusal.TIME_NOT_READ);
                return;
            }
            take(person, found.get().resident(), new Spell(place, from.get(), to.get()));
        }

        private void take(PresenceSheet.Person person, UUID resident, Spell spell) {
            var why = spell.whyNot(lookup.now());
            if (why != null) {
                refuse(person, why);
                return;
            }
            try {
                var seat = new Seat(person.section(), person.seatRow(), person.crew());
                var stay = new Stay(
                        id(spell, resident),
                        null,
                        resident,
                        area,
                        spell.place,
                        occasion.setting,
                        seat,
                        spell.from,
                        spell.to,
                        "");
                if (stays.add(stay, Access.caller().accountId(), lookup.now())) {
                    added++;
                } else {
                    known++;
                }
            } catch (IllegalArgumentException noSuchSeat) {
                refuse(person, CasesRefusal.SEAT_NOT_POSSIBLE);
            }
        }

        private void refuse(PresenceSheet.Person person, CasesRefusal why) {
            troubles.add(Trouble.ofRow(person.row(), why, about(area), true));
        }

        private String placeOf(PresenceSheet.Person person) {
            var own = PlainText.clean(person.place());
            return own.isEmpty() || own.length() > LONGEST_PLACE ? occasion.place : own;
        }

        /// A time alone is one of the day on which the whole list begins.
        private Optional<Instant> momentOf(String written, @Nullable Instant usual) {
            if (written.isEmpty()) {
                return Optional.ofNullable(usual);
            }
            var here = rules.in(area);
            return ListMoment.read(written, here.zone(), occasion.from == null ? null : here.dayOf(occasion.from));
        }

        /// The same person at the same place from the same moment on is the same stay.
        private UUID id(Spell spell, UUID resident) {
            return UUID.nameUUIDFromBytes(
                    (list(spell.place, spell.from) + "/" + resident).getBytes(StandardCharsets.UTF_8));
        }

        UUID list() {
            return list(occasion.place, occasion.from == null ? Instant.EPOCH : occasion.from);
        }

        private UUID list(String place, Instant from) {
            var text = "%s/%s/%s".formatted(area, Stay.mark(place), from);
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
