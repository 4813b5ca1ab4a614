package org.lianfang.passes.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.audit.Looks;
import org.lianfang.identity.Accounts;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.passes.model.Appeal;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.model.ResidentRequest;
import org.lianfang.passes.store.GroundSources;
import org.lianfang.passes.store.Issued;
import org.lianfang.passes.store.ResidentRequests;
import org.lianfang.passes.store.Visits;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// What residents do and see by themselves: their own things, and passes of their household. Each method takes
/// whoever has
/// signed in, and answers about nobody else.
@Service
public class ServingResidents {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_LOOKS = 200;
    private static final int DAYS_BACK = 14;
    private static final int DAYS_AHEAD = 30;

    private final ReadingStatuses reading;
    private final IssuingPasses issuing;
    private final Appealing appealing;
    private final Records records;
    private final Ground ground;

    ServingResidents(
            ReadingStatuses reading, IssuingPasses issuing, Appealing appealing, Records records, Ground ground) {
        this.reading = reading;
        this.issuing = issuing;
        this.appealing = appealing;
        this.records = records;
        this.ground = ground;
    }

    /// What is held about people.
    @Component
    record Records(
            Residents residents,
            GroundSources sources,
            ResidentRequests requests,
            Visits visits,
            LooksAndNames looks) {}

    /// Who looked.
    @Component
    record LooksAndNames(Looks looks, Accounts accounts) {}

    /// What everything here stands on.
    @Component
    record Ground(SystemTransactions transactions, AuditLog audit, RulesHere rules, InstantSource clock) {}

    /// @param mine whether it is the one who asks
    public record Member(PersonStatus status, String nameMasked, boolean mine) {

        @Override
        public String toString() {
            return "Member[" + status.resident() + "]";
        }
    }

    /// Oneself first, then the household.
    public List<Member> household(UUID resident) {
        var members = membersWith(resident);
        var holders = records.residents.holders(members);
        return ground
                .transactions
                .callAs(ResidentCaller.of(resident), () -> reading.statuses(members))
                .values()
                .stream()
                .filter(status -> holders.containsKey(status.resident()))
                .map(status -> new Member(
                        status,
                        java.util.Objects.requireNonNull(holders.get(status.resident()))
                                .nameMasked(),
                        status.resident().equals(resident)))
                .sorted(java.util.Comparator.comparing((Member member) -> !member.mine())
                        .thenComparing(member -> member.status().resident()))
                .toList();
    }

    /// @param of oneself or somebody of the household
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/not-your-household`
    public PaperPass issue(UUID resident, UUID of, Issued.Form form) {
        if (!membersWith(resident).contains(of)) {
            throw PassesRefusal.NOT_YOUR_HOUSEHOLD.with();
        }
        var ready = issuing.ready(of);
        return ground.transactions.callAs(ResidentCaller.of(resident), () -> {
            var written = issuing.issue(ready, form, null);
            if (!of.equals(resident)) {
                ground.audit.record(Act.of(
                        "passes.issued-to-household",
                        "resident",
                        of,
                        written.known().home()));
            }
            return PaperPass.of(written);
        });
    }

    public ReadingStatuses.Whole status(UUID resident) {
        return ground.transactions.callAs(ResidentCaller.of(resident), () -> reading.whole(resident));
    }

    public List<GroundSources.Result> results(UUID resident) {
        return ground.transactions.callAs(ResidentCaller.of(resident), () -> records.sources.results(resident));
    }

    /// Everything of this module about one person, and who looked at their record.
    ///
    /// @param looked the latest first
    public record Held(
            Residents.Holder holder,
            int statuses,
            int results,
            List<Visits.Past> visits,
            List<ResidentRequest> requests,
            List<Look> looked) {}

    /// @param actor how the account signs; empty for the person themselves and for the server
    public record Look(
            java.time.Instant at,
            String actor,
            String action,
            @Nullable String purpose) {}

    public Held held(UUID resident) {
        var holder = holder(resident);
        return ground.transactions.callAs(ResidentCaller.of(resident), () -> {
            var looks = records.looks.looks.at("resident", resident.toString(), MOST_LOOKS);
            var names = records.looks.accounts.displayNames(
                    looks.stream().map(Looks.Look::actor).collect(Collectors.toSet()));
            return new Held(
                    holder,
                    reading.whole(resident).history().size(),
                    records.sources.results(resident).size(),
                    records.visits.of(resident),
                    records.requests.of(resident),
                    looks.stream()
                            .map(look -> new Look(
                                    look.at(), names.getOrDefault(look.actor(), ""), look.action(), look.purpose()))
                            .toList());
        });
    }

    public Appeal appeal(UUID resident, @Nullable UUID id, @Nullable String text) {
        var entry = new Appealing.Entry(id, resident, Appeal.Channel.ONLINE, text);
        return ground.transactions.callAs(
                ResidentCaller.of(resident), () -> appealing.make(entry, resident, Appeal.Channel.ONLINE, null));
    }

    /// Something that is held about them is wrong.
    public ResidentRequest correct(
            UUID resident, @Nullable UUID id, ResidentRequest.@Nullable Field field, @Nullable String text) {
        var said = Fields.atMost(LONGEST_TEXT, "text", Fields.required("text", PlainText.clean(text)));
        return ask(resident, id, new ResidentRequest.Correction(Fields.required("field", field), said));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/not-come-yet`
    public ResidentRequest declareReturn(
            UUID resident, @Nullable UUID id, @Nullable AreaKey from, @Nullable LocalDate arrivesOn) {
        var day = Fields.required("arrivesOn", arrivesOn);
        var today = ground.rules.in(AreaKey.NATION).dayOf(ground.clock.instant());
        if (day.isBefore(today.minusDays(DAYS_BACK)) || day.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw PassesRefusal.NOT_COME_YET.with();
        }
        return ask(resident, id, new ResidentRequest.Return(Fields.required("fromAreaKey", from), day));
    }

    private ResidentRequest ask(UUID resident, @Nullable UUID id, ResidentRequest.What what) {
        var own = Fields.required("id", id);
        if (!Ids.isVersion7(own)) {
            throw PassesRefusal.ID_NOT_VERSION_7.with();
        }
        return ground.transactions.callAs(ResidentCaller.of(resident), () -> {
            var home = reading.whole(resident).now().home();
            var now = ground.clock.instant();
            var request = new ResidentRequest(own, resident, home, what, now, null);
            if (!records.requests.add(request, ground.rules.in(home).dayOf(now))) {
                throw PassesRefusal.ID_ALREADY_USED.with("id", own);
            }
            ground.audit.record(Act.of("passes.requested", "resident", resident, home)
                    .withDetail(Map.of("what", what.getClass().getSimpleName())));
            return request;
        });
    }

    private Set<UUID> membersWith(UUID resident) {
        return records.residents.household(holder(resident).household());
    }

    private Residents.Holder holder(UUID resident) {
        var holder = records.residents.holders(Set.of(resident)).get(resident);
        if (holder == null) {
            throw PassesRefusal.UNKNOWN_RESIDENT.with();
        }
        return holder;
    }
}
