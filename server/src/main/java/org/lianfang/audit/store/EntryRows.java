package org.lianfang.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.lianfang.audit.model.Entry;
import org.lianfang.kernel.database.Rows;

/// Reads an entry from a row.
final class EntryRows {

    private EntryRows() {}

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                Rows.moment(row, "at"),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getLong("area_key"),
                row.getString("purpose"),
                row.getString("detail"));
    }
}
