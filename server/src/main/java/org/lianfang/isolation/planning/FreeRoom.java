package org.lianfang.isolation.planning;

import java.util.Set;
import java.util.UUID;

/// A room in which nobody is.
///
/// @param languages what those who look after it speak, as language tags
public record FreeRoom(
        UUID id,
        UUID site,
        int floor,
        String number,
        int beds,
        boolean family,
        boolean barrierFree,
        boolean ownToilet,
        Set<String> languages) {}
