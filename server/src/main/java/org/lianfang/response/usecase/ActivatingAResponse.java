package org.lianfang.response.usecase;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.id.Ids;
import org.lianfang.response.Response;
import org.lianfang.response.ResponseEvent;
import org.lianfang.response.ResponseRefusal;
import org.lianfang.response.RulePack;
import org.lianfang.response.store.ResponsesInMemory;
import org.lianfang.response.store.RulePacks;
import org.lianfang.response.store.StoredResponses;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Activates a response. It may have begun in the past: the days since then belong to it.
///
/// Active responses never share ground: every record then has one set of rules and one calendar.
@Service
public class ActivatingAResponse {

    private static final String CHINA = "Asia/Shanghai";

    private final StoredResponses stored;
    private final ResponsesInMemory known;
    private final RulePacks packs;
    private final AfterChange after;
    private final InstantSource clock;

    ActivatingAResponse(
            StoredResponses stored, ResponsesInMemory known, RulePacks packs, AfterChange after, InstantSource clock) {
        this.stored = stored;
        this.known = known;
        this.packs = packs;
        this.after = after;
        this.clock = clock;
    }

    @Needs(Permission.MANAGE_RESPONSE)
    @Transactional
    public Response activate(NewResponse wish) {
        Access.requireWithin(wish.area());
        var response = checked(wish);
        known.activeOn(wish.area()).ifPresent(active -> {
            throw ResponseRefusal.ALREADY_ACTIVE.with("name", active.name(), "area", active.area());
        });
        try {
            stored.insert(response, clock.instant(), Access.caller().accountId());
        } catch (DataIntegrityViolationException activatedMeanwhile) {
            throw ResponseRefusal.ALREADY_ACTIVE.with("name", response.name(), "area", response.area());
        }
        after.keepLevel(response.id(), response, null);
        after.tell(
                Act.of("response.activate", "response", response.id(), response.area())
                        .withDetail(Map.of(
                                "level", response.level().name(),
                                "rulePack", response.rules().id(),
                                "rulePackVersion", response.rules().version(),
                                "startedOn", response.startedOn().toString())),
                new ResponseEvent.Activated(response.id(), response.area(), response.startedOn()));
        return response;
    }

    private Response checked(NewResponse wish) {
        if (wish.name().isBlank()) {
            throw ResponseRefusal.NAME_MISSING.with();
        }
        var zone = zone(wish.timeZone());
        if (wish.startedOn().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw ResponseRefusal.STARTS_IN_FUTURE.with("day", wish.startedOn());
        }
        return new Response(
                Ids.next(),
                wish.name().strip(),
                wish.hazard(),
                wish.level(),
                wish.area(),
                wish.startedOn(),
                null,
                zone,
                pack(wish),
                wish.inventedPeople());
    }

    private RulePack pack(NewResponse wish) {
        var pack = packs.find(wish.rulePack())
                .orElseThrow(() -> ResponseRefusal.UNKNOWN_RULE_PACK.with("pack", wish.rulePack()));
        if (!pack.hazard().equals(wish.hazard())) {
            throw ResponseRefusal.HAZARD_OF_ANOTHER_PACK.with("pack", pack.id(), "hazard", wish.hazard());
        }
        return pack;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.isBlank() ? CHINA : name);
        } catch (DateTimeException notKnown) {
            throw ResponseRefusal.TIME_ZONE_NOT_KNOWN.with("zone", name);
        }
    }
}
