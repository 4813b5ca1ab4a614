package org.lianfang.zones;

/// How grave it is; the gravest comes last. Low is what everything is that lies in no zone.
public enum Level {
    LOW,
    MEDIUM,
    HIGH
}
