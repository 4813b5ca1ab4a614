package org.lianfang.testing.planning;

/// One slot at one station. There is one object for each of them in a problem, so that the solver compares them
/// quickly.
public final class Turn {

    private final Site site;
    private final int slot;
    private final int capacity;
    private final boolean night;

    public Turn(Site site, int slot, Slots slots) {
        this.site = site;
        this.slot = slot;
        this.capacity = slots.capacityOf(site);
        this.night = slots.isNight(slot);
    }

    public Site site() {
        return site;
    }

    public int slot() {
        return slot;
    }

    /// Samples that can be taken in it.
    public int capacity() {
        return capacity;
    }

    public boolean isNight() {
        return night;
    }

    public boolean isAt(Turn other) {
        return slot == other.slot && site.id().equals(other.site.id());
    }

    @Override
    public String toString() {
        return site.id() + "#" + slot;
    }
}
