package org.lianfang.isolation.planning;

import java.util.UUID;

/// Somebody who needs a room.
///
/// @param dependent a child or another person who cannot be alone
/// @param language tag of what they speak; empty when any will do
public record Guest(
        UUID quarantine, UUID resident, UUID household, boolean dependent, boolean barrierFree, String language) {

    @Override
    public String toString() {
        return "Guest[" + quarantine + "]";
    }
}
