package org.lianfang.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.lianfang.tracing.Answer;
import org.lianfang.tracing.Contact;
import org.lianfang.tracing.Exposure;
import org.lianfang.tracing.Ground;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.Strength;

/// One row for each exposure of an answer. `number` counts those of one contact, the strongest is 0.
/// Rows know their columns, because Spark hands them on as they are to whoever works on the same machine.
final class ExposureRows {

    static final StructType COLUMNS =
            StructType.fromDDL("asked int, whom int, number int, person int, setting string, ground string,"
                    + " strength string, seconds bigint, first bigint, last bigint");

    private ExposureRows() {}

    /// @param whom the person they were exposed to
    static List<Row> of(int asked, int whom, Answer answer) {
        var rows = new ArrayList<Row>();
        answer.close().forEach(contact -> add(rows, asked, whom, contact));
        answer.leads().forEach(contact -> add(rows, asked, whom, contact));
        return rows;
    }

    static Exposure read(Row row) {
        return new Exposure(
                Setting.valueOf(row.getAs("setting")),
                Ground.valueOf(row.getAs("ground")),
                Strength.valueOf(row.getAs("strength")),
                row.<Long>getAs("seconds"),
                row.<Long>getAs("first"),
                row.<Long>getAs("last"));
    }

    private static void add(List<Row> rows, int asked, int whom, Contact contact) {
        var number = 0;
        for (var exposure : contact.exposures()) {
            var values = new Object[] {
                asked,
                whom,
                number++,
                contact.person(),
                exposure.setting().name(),
                exposure.ground().name(),
                exposure.strength().name(),
                exposure.seconds(),
                exposure.first(),
                exposure.last()
            };
            rows.add(new GenericRowWithSchema(values, COLUMNS));
        }
    }
}
