package org.lianfang.tracing;

import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/// Numbers from zero on for ids, and back: what the engine knows by numbers only. Lies where the columns lie, some 25
/// bytes an id, so that a city of ten million needs no heap for it. For any number of threads.
public final class Identifiers {

    /// So many ids lie together.
    private static final int TOGETHER = 1 << 16;

    private static final int FIRST_SLOTS = 1 << 12;
    /// Spreads ids over the slots whatever they begin or end with: 2^64 divided by the golden ratio.
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Memory memory;
    private final List<LongBuffer> ids = new ArrayList<>();
    private IntBuffer slots;
    private int size;

    public Identifiers(Memory memory) {
        this.memory = memory;
        this.slots = room(FIRST_SLOTS);
    }

    /// @return the number of that id, a new one where it has none
    public synchronized int of(UUID id) {
        var slot = slotOf(id);
        var known = slots.get(slot);
        if (known != 0) {
            return known - 1;
        }
        if (size % TOGETHER == 0) {
            ids.add(memory.take(2 * Long.BYTES * TOGETHER).asLongBuffer());
        }
        var some = ids.get(ids.size() - 1);
        some.put(2 * (size % TOGETHER), id.getMostSignificantBits());
        some.put(2 * (size % TOGETHER) + 1, id.getLeastSignificantBits());
        slots.put(slot, ++size);
        if (size > slots.capacity() / 3 * 2) {
            widen();
        }
        return size - 1;
    }

    public synchronized OptionalInt find(UUID id) {
        var known = slots.get(slotOf(id));
        return known == 0 ? OptionalInt.empty() : OptionalInt.of(known - 1);
    }

    /// @throws IndexOutOfBoundsException for a number that was never given
    public synchronized UUID at(int number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException(number);
        }
        var some = ids.get(number / TOGETHER);
        var place = 2 * (number % TOGETHER);
        return new UUID(some.get(place), some.get(place + 1));
    }

    public synchronized int size() {
        return size;
    }

    /// @return the slot of that id, or the empty one where it would go
    private int slotOf(UUID id) {
        var mask = slots.capacity() - 1;
        var hash = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) * SPREAD;
        var slot = (int) (hash >>> 32) & mask;
        while (slots.get(slot) != 0 && !at(slots.get(slot) - 1).equals(id)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void widen() {
        slots = room(2 * slots.capacity());
        for (var number = 0; number < size; number++) {
            slots.put(slotOf(at(number)), number + 1);
        }
    }

    private IntBuffer room(int count) {
        var where = count > FIRST_SLOTS ? memory : Memory.heap();
        return where.take(Integer.BYTES * count).asIntBuffer();
    }
}
