package org.lianfang.audit.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.model.ChainKey;
import org.lianfang.audit.model.Finding;
import org.lianfang.audit.model.Head;
import org.lianfang.audit.model.Link;
import org.lianfang.audit.store.Seals;

/// Goes along the chain once and notes what is wrong.
final class ChainWalk {

    private static final int MOST_FINDINGS = 1_000;

    private final ChainKey key;
    private final Map<Long, Head> known = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private Head at = Head.NOTHING;

    /// @param kept the head in the data directory
    /// @param roots heads at the end of days
    ChainWalk(ChainKey key, Optional<Head> kept, List<Seals.Root> roots) {
        this.key = key;
        roots.forEach(root -> known.put(root.link().seq(), root.link()));
        kept.ifPresent(head -> known.put(head.seq(), head));
    }

    void visit(Seals.Pair pair) {
        var link = Objects.requireNonNull(pair.link());
        var gap = link.seq() != at.seq() + 1;
        for (var missing = at.seq() + 1; missing < link.seq() && findings.size() < MOST_FINDINGS; missing++) {
            find(missing, Finding.Kind.REMOVED, null);
        }
        var entry = pair.entry();
        if (entry == null) {
            find(link.seq(), Finding.Kind.REMOVED, link.entry());
        } else if (!key.isTrue(entry, link.mac())) {
            find(link.seq(), Finding.Kind.ALTERED, link.entry());
        }
        if ((!gap && !key.follows(at.hash(), link)) || contradictsWhatIsKept(link)) {
            find(link.seq(), Finding.Kind.CHAIN_BROKEN, link.entry());
        }
        at = new Head(link.seq(), link.hash());
    }

    /// @return number of the last link
    long finish() {
        known.keySet().stream()
                .filter(seq -> seq > at.seq())
                .max(Long::compare)
                .ifPresent(seq -> find(at.seq() + 1, Finding.Kind.TRUNCATED, null));
        return at.seq();
    }

    void find(long seq, Finding.Kind kind, @Nullable UUID entry) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(seq, kind, entry));
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private boolean contradictsWhatIsKept(Link link) {
        var kept = known.get(link.seq());
        return kept != null && !kept.equals(new Head(link.seq(), link.hash()));
    }
}
