package org.lianfang.audit.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.audit.AuditLog;
import org.lianfang.audit.model.Entry;
import org.lianfang.audit.store.Entries;
import org.lianfang.identity.Accounts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Entries of one page in words: accounts by their names, also those that shared one act.
final class AuditWords {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private static final int NAMED = 3;

    private final Map<UUID, Map<String, Object>> details = new HashMap<>();
    private final Map<UUID, String> names;

    AuditWords(List<Entries.Listed> page, JsonMapper json, Accounts accounts) {
        var met = new HashSet<UUID>();
        for (var listed : page) {
            var entry = listed.entry();
            var detail = json.readValue(entry.detail(), DETAIL);
            details.put(entry.id(), detail);
            met.add(entry.actor());
            sharers(detail).keySet().forEach(id -> met.add(UUID.fromString(id)));
        }
        names = accounts.displayNames(List.copyOf(met));
    }

    /// Who acted; of several the first ones, and how many more.
    String actor(Entry entry) {
        var sharers = sharers(detailOf(entry));
        if (sharers.isEmpty()) {
            return name(entry.actor().toString());
        }
        var named = sharers.keySet().stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        return sharers.size() <= NAMED ? named : named + " +" + (sharers.size() - NAMED);
    }

    /// What else was written down; accounts with their share, by name.
    Map<String, Object> detail(Entry entry) {
        var detail = detailOf(entry);
        var sharers = sharers(detail);
        if (sharers.isEmpty()) {
            return detail;
        }
        var worded = new HashMap<>(detail);
        worded.put(
                AuditLog.ACCOUNTS,
                sharers.entrySet().stream()
                        .map(share -> name(share.getKey()) + " " + share.getValue())
                        .toList());
        return worded;
    }

    private Map<String, Object> detailOf(Entry entry) {
        return details.getOrDefault(entry.id(), Map.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> sharers(Map<String, Object> detail) {
        return detail.get(AuditLog.ACCOUNTS) instanceof Map<?, ?> sharers ? (Map<String, Object>) sharers : Map.of();
    }

    private String name(String id) {
        return names.getOrDefault(UUID.fromString(id), id);
    }
}
