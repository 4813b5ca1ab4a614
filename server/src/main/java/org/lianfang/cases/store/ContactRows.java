package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.HomeReason;
import org.lianfang.kernel.database.Rows;

/// What the rows of contacts and plans have in common.
final class ContactRows {

    private ContactRows() {}

    static Set<HomeReason> homeReasons(ResultSet row) throws SQLException {
        var reasons = EnumSet.noneOf(HomeReason.class);
        Rows.texts(row, "home_reasons").forEach(reason -> reasons.add(HomeReason.valueOf(reason)));
        return reasons;
    }

    /// @return absent when nobody is named
    static @Nullable Decider decider(ResultSet row, String account, String name, String at) throws SQLException {
        var by = row.getObject(account, UUID.class);
        return by == null ? null : new Decider(by, row.getString(name), Rows.moment(row, at));
    }
}
