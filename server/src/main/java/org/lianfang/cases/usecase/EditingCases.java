package org.lianfang.cases.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseClock;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.store.Cases;
import org.lianfang.identity.Accounts;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.text.PlainText;
import org.springframework.stereotype.Service;

/// Keeps what is known of a case: days, what was told, clocks that are met, and who investigates.
@Service
public class EditingCases {

    private static final int LONGEST_AGE = 20;
    private static final Set<String> SEXES = Set.of("MALE", "FEMALE");

    private final Cases cases;
    private final CaseLookup lookup;
    private final Accounts accounts;
    private final SystemTransactions transactions;

    EditingCases(Cases cases, CaseLookup lookup, Accounts accounts, SystemTransactions transactions) {
        this.cases = cases;
        this.lookup = lookup;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    /// What can be edited, whole.
    ///
    /// @param isolatedAt from when nobody else is exposed
    /// @param infectedAreaKey where the case was infected, when that was told
    /// @param version that was read
    public record Edit(
            @Nullable LocalDate onsetOn,
            @Nullable LocalDate positiveOn,
            @Nullable LocalDate confirmedOn,
            @Nullable Instant isolatedAt,
            @Nullable LocalDate exposedFrom,
            @Nullable LocalDate exposedUntil,
            @Nullable String age,
            @Nullable String sex,
            @Nullable String note,
            @Nullable AreaKey infectedAreaKey,
            @Nullable String infectedBuilding,
            @Nullable Integer version) {

        @Override
        public String toString() {
            return "Edit[***]";
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/stale-write` with
    ///     both values, `cases/not-come-yet`, `cases/exposure-turned-round`
    @Needs(Permission.MANAGE_CASES)
    public CaseFile edit(UUID id, Edit edit) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.locked(id, scope);
            var version = Fields.required("version", edit.version());
            var changed = changed(file, edit, scope);
            var today = lookup.rules(file).dayOf(lookup.now());
            requireOver(today, edit.onsetOn(), edit.positiveOn(), edit.confirmedOn(), edit.exposedUntil());
            if (edit.isolatedAt() != null && edit.isolatedAt().isAfter(lookup.now())) {
                throw CasesRefusal.NOT_COME_YET.with("today", today);
            }
            if (version != file.version() || !cases.change(changed, today)) {
                throw CasesRefusal.STALE_WRITE.with(Map.of("version", file.version()));
            }
            lookup.took("edited", file);
            return cases.find(id).orElseThrow();
        });
    }

    /// What another one told stays as it is, also where the caller does not work.
    private CaseFile.@Nullable InfectedAt infectedAt(CaseFile file, Edit edit, AreaScope scope) {
        var before = file.told().infectedAt();
        return before != null && before.area().equals(edit.infectedAreaKey()) && same(before.building(), edit)
                ? before
                : lookup.infectedAt(edit.infectedAreaKey(), edit.infectedBuilding(), scope);
    }

    private static boolean same(@Nullable String building, Edit edit) {
        return PlainText.clean(edit.infectedBuilding()).equals(building == null ? "" : building);
    }

    private CaseFile changed(CaseFile file, Edit edit, AreaScope scope) {
        if (edit.exposedFrom() != null
                && edit.exposedUntil() != null
                && edit.exposedUntil().isBefore(edit.exposedFrom())) {
            throw CasesRefusal.EXPOSURE_TURNED_ROUND.with();
        }
        var dates = new CaseFile.Dates(
                edit.onsetOn(),
                edit.positiveOn(),
                edit.confirmedOn(),
                edit.isolatedAt(),
                edit.exposedFrom(),
                edit.exposedUntil());
        var told = new CaseFile.Told(
                Fields.atMost(LONGEST_AGE, "age", PlainText.clean(edit.age())),
                sex(edit.sex()),
                Fields.atMost(OpeningCases.LONGEST_NOTE, "note", PlainText.clean(edit.note())),
                infectedAt(file, edit, scope));
        return file.with(dates).with(told);
    }

    /// Something has been done in time, or late.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/clock-stopped`
    @Needs(Permission.MANAGE_CASES)
    public CaseFile stop(UUID id, CaseClock.Kind kind) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.locked(id, scope);
            if (file.clocks().stream().anyMatch(clock -> clock.kind() == kind && clock.doneAt() != null)) {
                throw CasesRefusal.CLOCK_STOPPED.with();
            }
            cases.stop(id, kind, lookup.now());
            lookup.took("clock-stopped", file);
            return cases.find(id).orElseThrow();
        });
    }

    /// @param login of whoever investigates from now on; the caller when absent
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`,
    ///     `cases/unknown-investigator`
    @Needs(Permission.MANAGE_CASES)
    public CaseFile assign(UUID id, @Nullable String login) {
        var scope = Access.scope();
        var caller = Access.caller();
        return transactions.callAs(caller, () -> {
            var file = lookup.locked(id, scope);
            cases.assign(id, investigator(PlainText.clean(login)));
            lookup.took("assigned", file);
            return cases.find(id).orElseThrow();
        });
    }

    private Decider investigator(String login) {
        if (login.isEmpty()) {
            return lookup.caller();
        }
        var account = accounts.idOf(login).orElseThrow(CasesRefusal.UNKNOWN_INVESTIGATOR::with);
        var name = accounts.displayNames(Set.of(account)).getOrDefault(account, login);
        return new Decider(account, name, lookup.now());
    }

    static void requireOver(LocalDate today, @Nullable LocalDate... days) {
        if (Stream.of(days).anyMatch(day -> day != null && day.isAfter(today))) {
            throw CasesRefusal.NOT_COME_YET.with("today", today);
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/value-not-valid`
    static @Nullable String sex(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        if (!SEXES.contains(sent)) {
            throw KernelRefusal.VALUE_NOT_VALID.with("field", "sex");
        }
        return sent;
    }
}
