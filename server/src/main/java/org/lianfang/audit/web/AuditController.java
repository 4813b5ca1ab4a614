package org.lianfang.audit.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.model.Entry;
import org.lianfang.audit.model.Finding;
import org.lianfang.audit.store.Entries;
import org.lianfang.audit.usecase.ReadingEntries;
import org.lianfang.audit.usecase.VerifyingTheChain;
import org.lianfang.identity.Accounts;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class AuditController {

    private static final int LARGEST_PAGE = 200;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final UUID NOBODY = new UUID(-1, -1);

    private final ReadingEntries reading;
    private final VerifyingTheChain verifying;
    private final Accounts accounts;
    private final JsonMapper json;

    AuditController(ReadingEntries reading, VerifyingTheChain verifying, Accounts accounts, JsonMapper json) {
        this.reading = reading;
        this.verifying = verifying;
        this.accounts = accounts;
        this.json = json;
    }

    /// @param area what lies in this area; all of the reader's when absent
    /// @param actor login or id of who acted
    /// @param subject id of what was acted on
    /// @param from first civil day
    /// @param to last civil day
    /// @param after where the page before ended
    @ParameterObject
    record Asked(
            @Nullable AreaKey area,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,

            @Nullable UUID after) {}

    /// @param seq place in the chain, absent for the moment until it is sealed
    record Item(
            @Nullable Long seq,
            UUID id,
            Instant at,
            UUID actorId,
            String actor,
            String action,
            String subjectKind,
            String subjectId,
            AreaKey areaKey,
            @Nullable String purpose,
            Map<String, Object> detail) {}

    record Page(List<Item> items, @Nullable String next) {}

    record Verified(long entries, long sealedUpTo, long waiting, boolean intact, List<Finding> findings) {}

    @GetMapping("/api/audit")
    Page page(Asked asked, @RequestParam(defaultValue = "50") int limit) {
        var filter = new Entries.Filter(
                asked.area,
                actor(asked.actor),
                blankToNull(asked.action),
                blankToNull(asked.subject),
                asked.from == null ? null : asked.from.atStartOfDay(ZONE).toInstant(),
                asked.to == null
                        ? null
                        : asked.to.plusDays(1).atStartOfDay(ZONE).toInstant(),
                asked.after);
        var size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = reading.page(filter, size);
        var words = new AuditWords(found, json, accounts);
        var items = new ArrayList<Item>();
        found.forEach(listed -> items.add(item(listed.seq(), listed.entry(), words)));
        return new Page(items, found.size() < size ? null : items.getLast().id().toString());
    }

    @GetMapping("/api/audit/verification")
    Verified verify() throws IOException {
        var result = verifying.verify();
        return new Verified(
                result.entries(), result.sealedUpTo(), result.waiting(), result.intact(), result.findings());
    }

    /// Somebody unknown has done nothing.
    private @Nullable UUID actor(@Nullable String loginOrId) {
        if (loginOrId == null || loginOrId.isBlank()) {
            return null;
        }
        var text = loginOrId.strip();
        return ID.matcher(text).matches()
                ? UUID.fromString(text)
                : accounts.idOf(text).orElse(NOBODY);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        var clean = PlainText.clean(text);
        return clean.isEmpty() ? null : clean;
    }

    private static Item item(@Nullable Long seq, Entry entry, AuditWords words) {
        return new Item(
                seq,
                entry.id(),
                entry.at(),
                entry.actor(),
                words.actor(entry),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                new AreaKey(entry.area()),
                entry.purpose(),
                words.detail(entry));
    }
}
