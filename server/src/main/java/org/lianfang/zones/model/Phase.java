package org.lianfang.zones.model;

import org.lianfang.zones.Level;

/// Which rule of a pack a zone follows at present.
public enum Phase {
    HIGH("zones.high", Level.HIGH),
    MEDIUM("zones.medium", Level.MEDIUM),
    /// Medium because it was high before.
    AFTER_HIGH("zones.after-high", Level.MEDIUM);

    private final String key;
    private final Level level;

    Phase(String key, Level level) {
        this.key = key;
        this.level = level;
    }

    /// Where its values are in a pack.
    public String key() {
        return key;
    }

    public Level level() {
        return level;
    }

    /// @param level high or medium
    public static Phase raisedTo(Level level) {
        return level == Level.HIGH ? HIGH : MEDIUM;
    }
}
