package org.lianfang.isolation.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.RefusalCode;

/// One row of a list of people for sites.
///
/// @param number as the spreadsheet program shows it, from 1
/// @param cells all of it, as they stand
/// @param texts of the columns that mean something
public record AdmissionRow(int number, List<String> cells, Map<AdmissionField, String> texts) {

    /// Why a row stays out.
    ///
    /// @param field that is wrong; absent when it is the row as a whole
    public record Trouble(
            AdmissionRow row, @Nullable AdmissionField field, RefusalCode reason, Map<String, Object> params) {}

    /// @return empty when there is nothing
    public String text(AdmissionField field) {
        return texts.getOrDefault(field, "").strip();
    }

    public Trouble refused(AdmissionField field, RefusalCode reason) {
        return new Trouble(this, field, reason, Map.of());
    }

    public Trouble refused(RefusalCode reason, Map<String, Object> params) {
        return new Trouble(this, null, reason, params);
    }

    /// What stands in a row is personal.
    @Override
    public String toString() {
        return "AdmissionRow[" + number + "]";
    }
}
