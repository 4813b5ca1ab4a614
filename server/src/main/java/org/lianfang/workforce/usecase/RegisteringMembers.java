package org.lianfang.workforce.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.territory.Areas;
import org.lianfang.workforce.model.Member;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.Members;
import org.lianfang.workforce.store.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adds members to organisations, one or many at a time.
@Service
public class RegisteringMembers {

    private final Members members;
    private final Organisations organisations;
    private final Areas areas;
    private final Acts acts;

    RegisteringMembers(Members members, Organisations organisations, Areas areas, Acts acts) {
        this.members = members;
        this.organisations = organisations;
        this.areas = areas;
        this.acts = acts;
    }

    /// @throws Refusal with the reason why this member is not added
    @Needs(Permission.MANAGE_WORKFORCE)
    @Transactional
    public Member add(Member sent) {
        var member = sent.id() == null ? sent.withId(Ids.next()) : sent;
        return switch (register(List.of(member)).getFirst()) {
            case Fate.Accepted _, Fate.Duplicate _ -> member;
            case Fate.Refused refused -> throw refused.why();
        };
    }

    /// @return one fate per member, in order
    @Needs(Permission.MANAGE_WORKFORCE)
    @Transactional
    public List<Fate> addAll(List<Member> sent) {
        return register(sent.stream()
                .map(member -> member.id() == null ? member.withId(Ids.next()) : member)
                .toList());
    }

    @Needs(Permission.READ_WORKFORCE)
    @Transactional(readOnly = true)
    public List<Member> within(AreaKey area, @Nullable UUID organisation, @Nullable UUID after, int limit) {
        return members.within(area, organisation, after, limit);
    }

    private List<Fate> register(List<Member> sent) {
        var places = new Known(
                areas.names(sent.stream().map(Member::areaKey).collect(Collectors.toSet())), organisationsOf(sent));
        var refusals = new LinkedHashMap<Member, Refusal>();
        var good = new LinkedHashMap<UUID, Member>();
        for (var member : sent) {
            var why = places.refuse(member);
            if (why != null) {
                refusals.put(member, why);
            } else {
                good.putIfAbsent(id(member), member);
            }
        }
        var added = good.isEmpty() ? Set.<UUID>of() : members.add(good.values());
        acts.many("members-added", "members", added, areasOf(good, added));
        return fates(sent, refusals, added);
    }

    private List<Fate> fates(List<Member> sent, Map<Member, Refusal> refusals, Set<UUID> added) {
        var kept = members.find(sent.stream().map(RegisteringMembers::id).toList());
        var answered = new java.util.HashSet<UUID>();
        var fates = new ArrayList<Fate>(sent.size());
        for (var member : sent) {
            var why = refusals.get(member);
            if (why != null) {
                fates.add(new Fate.Refused(why));
            } else if (!member.equals(kept.get(id(member)))) {
                fates.add(new Fate.Refused(WorkforceRefusal.ID_ALREADY_USED.with("id", id(member))));
            } else {
                fates.add(added.contains(id(member)) && answered.add(id(member)) ? Fate.ACCEPTED : Fate.DUPLICATE);
            }
        }
        return fates;
    }

    private Set<UUID> organisationsOf(List<Member> sent) {
        return sent.stream()
                .map(Member::organisationId)
                .distinct()
                .filter(id -> organisations.find(id).isPresent())
                .collect(Collectors.toSet());
    }

    private static Collection<AreaKey> areasOf(Map<UUID, Member> good, Set<UUID> added) {
        return good.values().stream()
                .filter(member -> added.contains(id(member)))
                .map(Member::areaKey)
                .collect(Collectors.toSet());
    }

    private static UUID id(Member member) {
        return Objects.requireNonNull(member.id());
    }

    /// What the members of a batch may refer to.
    private record Known(Map<AreaKey, String> areas, Set<UUID> organisations) {

        @Nullable
        Refusal refuse(Member member) {
            if (!areas.containsKey(member.areaKey())) {
                return WorkforceRefusal.UNKNOWN_AREA.with("area", member.areaKey());
            }
            if (!organisations.contains(member.organisationId())) {
                return WorkforceRefusal.UNKNOWN_ORGANISATION.with("id", member.organisationId());
            }
            if (!Access.scope().contains(member.areaKey())) {
                return org.lianfang.kernel.access.AccessRefusal.OUTSIDE_YOUR_AREA.with("area", member.areaKey());
            }
            return null;
        }
    }
}
