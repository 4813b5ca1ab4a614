package org.lianfang.isolation.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.isolation.model.CheckTimes;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Board;
import org.lianfang.isolation.store.Checks;
import org.lianfang.isolation.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is where, on which day of how many, and what is due.
@Service
public class LookingAtTheBoard {

    private static final int CHECKS_SHOWN = 60;

    private final Board board;
    private final Rows rows;
    private final AuditLog audit;
    private final RulesHere rules;
    private final InstantSource clock;

    LookingAtTheBoard(Board board, Rows rows, AuditLog audit, RulesHere rules, InstantSource clock) {
        this.board = board;
        this.rows = rows;
        this.audit = audit;
        this.rules = rules;
        this.clock = clock;
    }

    @Component
    record Rows(Stays stays, Checks checks) {}

    /// Someone who is apart, seen today.
    ///
    /// @param day day n: days since the last exposure
    /// @param of day of the release
    /// @param checkOverdue the check that is due was not made
    /// @param releaseDue the last day has come
    /// @param keptLonger the last day of the rule is over
    public record Seen(
            Board.Occupant occupant, long day, long of, boolean checkOverdue, boolean releaseDue, boolean keptLonger) {}

    /// @param person absent in an empty room
    public record Line(Board.Line room, @Nullable Seen person) {}

    /// In order of area, site, floor and number; a room with several people comes several times.
    ///
    /// @param rooms most rooms
    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public List<Line> rooms(AreaKey area, @Nullable UUID site, @Nullable UUID after, int rooms) {
        Access.requireWithin(area);
        var today = today(area);
        return board.rooms(area, site, after, rooms).stream()
                .map(line -> new Line(line, line.occupant() == null ? null : today.seen(line.occupant())))
                .toList();
    }

    /// People who are apart at home, in order of their last day.
    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public List<Seen> atHome(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        var today = today(area);
        return board.people(new Board.Asked(area, true, null, after, limit)).stream()
                .map(today::seen)
                .toList();
    }

    public record Summary(Board.Summary now, Board.Totals rooms) {}

    @Needs(Permission.READ_ISOLATION)
    @Transactional(readOnly = true)
    public Summary summary(AreaKey area) {
        Access.requireWithin(area);
        return new Summary(board.summary(area, today(area).day()), board.totals(area));
    }

    /// @param checks the latest first
    public record Whole(Stay stay, List<Checks.Past> checks) {}

    /// What is known of one stay. Looking is taken down: it is about somebody's health.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `isolation/unknown-stay`
    @Needs(Permission.READ_ISOLATION)
    @Transactional
    public Whole one(UUID id) {
        var stay = rows.stays.find(id).orElseThrow(IsolationRefusal.UNKNOWN_STAY::with);
        audit.record(Act.of("isolation.stay-looked-at", "resident", stay.resident(), stay.area()));
        return new Whole(stay, rows.checks.of(stay.quarantine(), CHECKS_SHOWN));
    }

    private Today today(AreaKey area) {
        var now = clock.instant();
        var here = rules.in(area);
        var window = here.dueCheck(now);
        return new Today(here.dayOf(now), window.map(CheckTimes.Window::from), window.map(CheckTimes.Window::due));
    }

    private record Today(LocalDate day, Optional<Instant> from, Optional<Instant> due) {

        Seen seen(Board.Occupant person) {
            var last = person.ruleUntil().isBefore(person.until()) ? person.ruleUntil() : person.until();
            return new Seen(
                    person,
                    ChronoUnit.DAYS.between(person.dayZero(), day),
                    ChronoUnit.DAYS.between(person.dayZero(), person.until()),
                    isOverdue(person),
                    person.arrivedAt() != null && !day.isBefore(person.until()),
                    day.isAfter(last));
        }

        private boolean isOverdue(Board.Occupant person) {
            var arrived = person.arrivedAt();
            var last = person.health().lastCheck();
            return from.isPresent()
                    && due.isPresent()
                    && arrived != null
                    && !person.health().away()
                    && arrived.isBefore(due.get())
                    && (last == null || last.isBefore(from.get()));
        }
    }
}
