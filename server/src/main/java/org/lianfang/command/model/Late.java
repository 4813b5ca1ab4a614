package org.lianfang.command.model;

/// What can be missing or late, or become so.
public enum Late {
    /// An open gate recorded nothing on the day.
    GATE_WITHOUT_RECORD,
    /// An open gate was not handed over on the day.
    GATE_WITHOUT_HANDOVER,
    /// The day's cases of an area have not been entered.
    CASES_MISSING,
    /// Grids nobody is named for.
    GRIDS_WITHOUT_WORKER,
    /// Fewer people on duty now than the gate asks for.
    GATE_UNDERSTAFFED_NOW,
    /// Fewer people on duty or coming than the gate asks for.
    GATE_UNDERSTAFFED_NEXT,
    /// The last hand-over is longer ago than the rule pack allows.
    HANDOVER_OVERDUE,
    /// Items of a hand-over wait to be done.
    HANDOVER_ITEMS_OPEN,
    /// Home measures have their last day today or tomorrow: the release must be prepared.
    MEASURES_ENDING,
    /// A past day's report has not been signed.
    REPORT_UNSIGNED
}
