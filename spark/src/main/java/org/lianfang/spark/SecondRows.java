package org.lianfang.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.lianfang.tracing.SecondContact;

/// One row for each exposure of a contact of contacts to the one contact who is named.
final class SecondRows {

    static final StructType COLUMNS = StructType.fromDDL("asked int, person int, through int, ways int, setting string,"
            + " ground string, strength string, seconds bigint, first bigint, last bigint");

    private SecondRows() {}

    static List<Row> of(int asked, List<SecondContact> contacts) {
        var rows = new ArrayList<Row>();
        for (var second : contacts) {
            for (var exposure : second.contact().exposures()) {
                rows.add(RowFactory.create(
                        asked,
                        second.contact().person(),
                        second.through(),
                        second.ways(),
                        exposure.setting().name(),
                        exposure.ground().name(),
                        exposure.strength().name(),
                        exposure.seconds(),
                        exposure.first(),
                        exposure.last()));
            }
        }
        return rows;
    }
}
