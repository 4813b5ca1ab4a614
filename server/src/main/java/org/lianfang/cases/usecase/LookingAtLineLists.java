package org.lianfang.cases.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Intervals;
import org.lianfang.cases.model.Published;
import org.lianfang.cases.store.Cases;
import org.lianfang.cases.store.LineLists;
import org.lianfang.cases.store.Links;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Line lists, and what their days say beside what was published of the same lists.
@Service
public class LookingAtLineLists {

    private final LineLists lists;
    private final Cases cases;
    private final Links links;

    LookingAtLineLists(LineLists lists, Cases cases, Links links) {
        this.lists = lists;
        this.cases = cases;
        this.links = links;
    }

    /// @param edges how many links there are
    public record Whole(LineLists.Listed list, Intervals intervals, int edges, List<Published> published) {}

    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<LineLists.Listed> in(AreaKey area, @Nullable UUID after, int limit) {
        Access.requireWithin(area);
        return lists.in(area, after, limit);
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-list`
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public Whole of(UUID id) {
        var list = lists.find(id).orElseThrow(CasesRefusal.UNKNOWN_LIST::with);
        var edges = links.ofList(id).stream()
                .map(link -> new Intervals.Edge(link.infector(), link.infectee(), link.directed()))
                .toList();
        return new Whole(list, Intervals.of(cases.ofList(id), edges), edges.size(), Published.ALL);
    }
}
