package org.lianfang.tracing;

import java.util.List;

/// Somebody who was exposed.
///
/// @param exposures strongest first, at least one
public record Contact(int person, List<Exposure> exposures) {

    /// Strongest first; the number decides where nothing else does, so that an answer is always the same.
    static int compare(Contact one, Contact other) {
        var order = Exposure.compare(one.strongest(), other.strongest());
        return order == 0 ? Integer.compare(one.person, other.person) : order;
    }

    public Contact {
        exposures = List.copyOf(exposures);
    }

    public Exposure strongest() {
        return exposures.get(0);
    }

    public Strength strength() {
        return strongest().strength();
    }

    /// @return the first moment of those exposures that are as strong as the strongest
    public long first() {
        return exposures.stream()
                .filter(exposure -> exposure.strength() == strength())
                .mapToLong(Exposure::first)
                .min()
                .orElseThrow();
    }

    /// @return the end of those exposures that are as strong as the strongest
    public long last() {
        return exposures.stream()
                .filter(exposure -> exposure.strength() == strength())
                .mapToLong(Exposure::last)
                .max()
                .orElseThrow();
    }
}
