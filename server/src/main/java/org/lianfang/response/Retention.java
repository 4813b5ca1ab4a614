package org.lianfang.response;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianfang.kernel.area.AreaKey;

/// For how long records are kept. The clocks come from the rule packs that the responses run under (ADR 13); answers
/// come from memory.
public interface Retention {

    /// How far back a kind is kept in an area; empty when no clock runs there, so that nothing may be forgotten.
    Optional<Kept> kept(String kind, AreaKey area);

    /// From this day on the kind is kept everywhere; empty when no clock runs anywhere. Narrows a search.
    Optional<LocalDate> keptEverywhereFrom(String kind);

    /// Those of the areas in which something of the kind may be forgotten today.
    List<Kept> over(String kind, KeptRecords.Begins begins, Collection<AreaKey> areas);
}
