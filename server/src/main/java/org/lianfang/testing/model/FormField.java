package org.lianfang.testing.model;

/// What a column of a spreadsheet with keyed-in forms may mean.
public enum FormField {
    FORM,
    LINE,
    TUBE,
    DAY,
    TIME,
    NAME,
    PHONE,
    ID_KIND,
    ID_NUMBER,
    SINGLE,
    /// When the tube was sealed: written once, in any of its lines.
    SEALED
}
