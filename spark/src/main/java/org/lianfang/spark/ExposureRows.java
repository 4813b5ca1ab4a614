package org.lianfang.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.lianfang.tracing.Answer;
import org.lianfang.tracing.Contact;

/// One row for each exposure of an answer.
final class ExposureRows {

    static final StructType COLUMNS = StructType.fromDDL(
            "asked int, person int, setting string, ground string, strength string, seconds bigint, first bigint, last"
                    + " bigint");

    private ExposureRows() {}

    static List<Row> of(int asked, Answer answer) {
        var rows = new ArrayList<Row>();
        answer.close().forEach(contact -> add(rows, asked, contact));
        answer.leads().forEach(contact -> add(rows, asked, contact));
        return rows;
    }

    private static void add(List<Row> rows, int asked, Contact contact) {
        for (var exposure : contact.exposures()) {
            rows.add(RowFactory.create(
                    asked,
                    contact.person(),
                    exposure.setting().name(),
                    exposure.ground().name(),
                    exposure.strength().name(),
                    exposure.seconds(),
                    exposure.first(),
                    exposure.last()));
        }
    }
}
