package org.lianfang.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Meetings of one person with others, in any order and told any number of times; added up to exposures. Not for
/// several
/// threads.
final class Meetings {

    private static final int NONE = -1;
    private static final int KIND_BITS = 7;
    /// For the numbers of kinds: with the person and the kind they fill a word.
    private static final int NUMBER_BITS = 25;

    private final Rules rules;
    private final long origin;
    private long[] kinds = new long[64];
    private int[] table = emptyTable(256);
    private int kindCount;
    private int[] kindOf = new int[256];
    private long[] spans = new long[256];
    private int count;

    /// @param origin no meeting begins before it
    Meetings(Rules rules, long origin) {
        this.rules = rules;
        this.origin = origin;
    }

    void add(int person, int setting, Strength strength, long from, long to) {
        if (count == spans.length) {
            spans = Arrays.copyOf(spans, 2 * count);
            kindOf = Arrays.copyOf(kindOf, 2 * count);
        }
        kindOf[count] =
                kind(((long) person << KIND_BITS) | ((long) setting << 1) | (strength == Strength.CLOSE ? 0 : 1));
        spans[count++] = ((from - origin) << 32) | (to - origin);
    }

    /// @return everybody with an exposure that counts, in the order of their numbers
    List<Contact> contacts() {
        var starts = sortByKind();
        var contacts = new ArrayList<Contact>();
        var sorted = sortedKinds();
        var exposures = new ArrayList<Exposure>(2);
        for (var at = 0; at < kindCount; at++) {
            var kind = sorted[at];
            add(exposures, kind, starts[kind], starts[kind + 1]);
            var person = personOf(kind);
            if (!exposures.isEmpty() && (at + 1 == kindCount || personOf(sorted[at + 1]) != person)) {
                if (exposures.size() > 1) {
                    exposures.sort(Exposure::compare);
                }
                contacts.add(new Contact(person, exposures));
                exposures.clear();
            }
        }
        return contacts;
    }

    private void add(List<Exposure> exposures, int kind, int from, int to) {
        Arrays.sort(spans, from, to);
        var end = Long.MIN_VALUE;
        var seconds = 0L;
        for (var at = from; at < to; at++) {
            var begin = spans[at] >>> 32;
            var until = spans[at] & 0xffff_ffffL;
            seconds += Math.max(0, until - Math.max(begin, end));
            end = Math.max(end, until);
        }
        var setting = (int) (kinds[kind] >>> 1) & (1 << (KIND_BITS - 1)) - 1;
        var rule = rules.of(setting);
        if (rule != null && seconds >= rule.minimumSeconds()) {
            exposures.add(new Exposure(
                    Setting.of(setting),
                    rule.ground(),
                    (kinds[kind] & 1) == 0 ? Strength.CLOSE : Strength.LEAD,
                    seconds,
                    origin + (spans[from] >>> 32),
                    origin + end));
        }
    }

    private int personOf(int kind) {
        return (int) (kinds[kind] >>> KIND_BITS);
    }

    /// Brings the spans of each kind together.
    ///
    /// @return where those of each kind begin
    private int[] sortByKind() {
        var starts = new int[kindCount + 1];
        for (var at = 0; at < count; at++) {
            starts[kindOf[at] + 1]++;
        }
        for (var kind = 0; kind < kindCount; kind++) {
            starts[kind + 1] += starts[kind];
        }
        var next = Arrays.copyOf(starts, kindCount);
        var together = new long[count];
        for (var at = 0; at < count; at++) {
            together[next[kindOf[at]]++] = spans[at];
        }
        spans = together;
        return starts;
    }

    /// @return all kinds by person
    private int[] sortedKinds() {
        var keys = new long[kindCount];
        for (var kind = 0; kind < kindCount; kind++) {
            keys[kind] = (kinds[kind] << NUMBER_BITS) | kind;
        }
        Arrays.sort(keys);
        var sorted = new int[kindCount];
        for (var at = 0; at < kindCount; at++) {
            sorted[at] = (int) keys[at] & ((1 << NUMBER_BITS) - 1);
        }
        return sorted;
    }

    private int kind(long key) {
        var slot = slot(key);
        if (table[slot] != NONE) {
            return table[slot];
        }
        if (kindCount == 1 << NUMBER_BITS) {
            throw new IllegalStateException("More than 33 million exposures of one person");
        }
        if (kindCount == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * kindCount);
        }
        kinds[kindCount] = key;
        table[slot] = kindCount++;
        if (2 * kindCount > table.length) {
            table = emptyTable(2 * table.length);
            for (var kind = 0; kind < kindCount; kind++) {
                table[slot(kinds[kind])] = kind;
            }
        }
        return kindCount - 1;
    }

    /// @return where that key is in the table, or the free slot where it belongs
    private int slot(long key) {
        var mask = table.length - 1;
        var slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
        while (table[slot] != NONE && kinds[table[slot]] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int[] emptyTable(int size) {
        var table = new int[size];
        Arrays.fill(table, NONE);
        return table;
    }
}
