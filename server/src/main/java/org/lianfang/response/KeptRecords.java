package org.lianfang.response;

/// A kind of records that holds something personal and is therefore kept for a time only. The module that owns the
/// records publishes one of these for each kind.
public interface KeptRecords {

    /// When the clock of a record begins to run.
    enum Begins {
        /// On its own day: the day of a crossing, the last day of a measure.
        OWN_DAY,
        /// On the last day of the response, for what has no earlier end.
        STAND_DOWN
    }

    /// Such as `gates.crossings`. Every rule pack gives `<kind>.retention-days`, and the texts know `retention.<kind>`
    /// and `retention-purpose.<kind>`.
    String kind();

    Begins begins();

    /// Forgets what is over today, in steps that are each one transaction. Done again, or by two servers at once, it
    /// forgets nothing twice; after a crash the next run goes on.
    ///
    /// @return how many records are gone
    long forget();
}
