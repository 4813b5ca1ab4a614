package org.lianfang.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.lianfang.audit.model.Entry;

/// Reads an entry from a row.
final class EntryRows {

    private EntryRows() {}

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getLong("area_key"),
                row.getString("purpose"),
                row.getString("detail"));
    }
}
