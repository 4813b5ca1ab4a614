package org.lianfang.kernel.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a backup holds, so that nothing missing or altered goes unnoticed.
///
/// @param format grows when older programs could not read the file
/// @param migrations versions that the database had when it was copied, ascending
/// @param sequences last value by qualified name
/// @param files files of the data directory that the data needs: SHA-256 by name
record Manifest(
        int format,
        Instant madeAt,
        List<String> migrations,
        List<Partition> partitions,
        List<Table> tables,
        Map<String, Long> sequences,
        Map<String, String> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /// @param name qualified and quoted as SQL wants it
    /// @param columns quoted, in the order of the copy
    /// @param sha256 of the uncompressed copy, hexadecimal
    record Table(String name, List<String> columns, long rows, String sha256) {

        String entry() {
            return "tables/" + name.replace("\"", "") + ".copy";
        }
    }

    /// A partition made while the system ran.
    ///
    /// @param bound as `create table … partition of …` wants it
    record Partition(String name, String parent, String bound) {}

    static String entryOfFile(String name) {
        return "files/" + name;
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
