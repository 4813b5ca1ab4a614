package org.lianfang.response;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lianfang.kernel.area.AreaKey;

/// Forgets area by area, takes it down in the audit log, and lets only one server at a time do it.
public interface Forgetting {

    /// @return how many records are gone
    long forget(KeptRecords kind, Shelf shelf);

    /// Until the running transaction ends nothing of the kind is forgotten.
    void keepFrom(String kind);

    /// Where the records of one kind lie.
    interface Shelf {

        int USUAL_AREAS_AT_ONCE = 500;

        /// Areas in which something may be over.
        ///
        /// @param keptEverywhere from this day on everything is kept
        Collection<AreaKey> areas(LocalDate keptEverywhere);

        /// Runs as whoever may delete these records.
        <T> T inTransaction(Supplier<T> work);

        /// @param over what is kept in each area; everything older goes
        /// @return how many records went, by area
        Map<AreaKey, Long> forget(List<Kept> over);

        /// Areas of one transaction.
        default int areasAtOnce() {
            return USUAL_AREAS_AT_ONCE;
        }
    }
}
