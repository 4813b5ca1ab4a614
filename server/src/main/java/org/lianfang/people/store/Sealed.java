package org.lianfang.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.PhoneNumber;
import org.lianfang.privacy.Vault;
import org.lianfang.privacy.Vault.Field;

/// Sealed columns: what is written is sealed or hashed, what is read is opened.
record Sealed(Vault vault) {

    <T> byte @Nullable [][] column(List<T> rows, Field field, Function<T, @Nullable Personal<String>> value) {
        return each(rows, value, found -> vault.seal(field, found));
    }

    <T> byte @Nullable [][] lookups(List<T> rows, Field field, Function<T, @Nullable Personal<String>> value) {
        return each(rows, value, found -> vault.lookup(field, found));
    }

    @Nullable
    Personal<String> open(ResultSet row, String column, Field field) throws SQLException {
        var sealed = row.getBytes(column);
        return sealed == null ? null : vault.open(field, sealed);
    }

    @Nullable
    PhoneNumber phone(ResultSet row, String column) throws SQLException {
        var opened = open(row, column, Field.PHONE);
        return opened == null ? null : new PhoneNumber(opened);
    }

    private static <T> byte @Nullable [][] each(
            List<T> rows, Function<T, @Nullable Personal<String>> value, Function<Personal<String>, byte[]> work) {
        var column = new byte @Nullable [rows.size()][];
        for (var index = 0; index < column.length; index++) {
            var found = value.apply(rows.get(index));
            column[index] = found == null ? null : work.apply(found);
        }
        return column;
    }
}
