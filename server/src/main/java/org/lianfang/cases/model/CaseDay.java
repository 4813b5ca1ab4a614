package org.lianfang.cases.model;

/// By which day cases are counted.
public enum CaseDay {
    ONSET,
    /// The day of the report; else of the confirmation, of the first positive sample, or on which it was known.
    REPORT
}
