package org.lianfang.passes.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.passes.model.Evidence;
import org.lianfang.passes.model.GroundFact;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.store.ListedAreas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists areas from which people are visited after they came. It changes nobody's status, and it ends.
@Service
public class ListingAreas {

    private static final int LONGEST_DAYS = 60;

    private final ListedAreas areas;
    private final AuditLog audit;
    private final RulesHere rules;
    private final InstantSource clock;

    ListingAreas(ListedAreas areas, AuditLog audit, RulesHere rules, InstantSource clock) {
        this.areas = areas;
        this.audit = audit;
        this.rules = rules;
        this.clock = clock;
    }

    /// As sent.
    ///
    /// @param until last day
    /// @param evidence number of the decision
    public record Entry(
            @Nullable AreaKey areaKey,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String evidence) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/ends-before-it-begins`
    @Needs(Permission.MANAGE_RESPONSE)
    @Transactional
    public ListedAreas.Listed list(Entry entry) {
        var area = Fields.required("areaKey", entry.areaKey());
        Access.requireWithin(area);
        var from = Fields.required("from", entry.from());
        var until = Fields.required("until", entry.until());
        if (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw PassesRefusal.ENDS_BEFORE_IT_BEGINS.with();
        }
        var evidence = Evidence.typed(Evidence.Kind.DOCUMENT, Fields.required("evidence", entry.evidence()));
        var caller = Access.caller();
        var listed = new ListedAreas.Listed(
                Ids.next(),
                area,
                from,
                until,
                evidence.reference(),
                new GroundFact.Issuer(caller.accountId(), caller.name()),
                clock.instant());
        areas.add(listed);
        audit.record(Act.of("passes.area-listed", "area", area, area));
        return listed;
    }

    /// Those of the caller's areas whose last day is not over.
    @Needs(Permission.MANAGE_RESPONSE)
    @Transactional(readOnly = true)
    public List<ListedAreas.Listed> current() {
        return areas.listedOn(rules.in(AreaKey.NATION).dayOf(clock.instant()));
    }
}
