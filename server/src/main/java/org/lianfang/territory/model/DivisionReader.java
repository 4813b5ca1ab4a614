package org.lianfang.territory.model;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.TerritoryRefusal;

/// Reads CSV files of division codes (UTF-8): columns `code` and `name` are needed, `parent` is compared with the
/// code when it is there, others are ignored. So the five-level form (`code,name,parent,level,code12`) and the
/// national form with a file per level are read alike; a code's level is its number of digits.
public final class DivisionReader {

    private static final int LONGEST_NAME = 100;
    /// The nation has 0.7 million divisions.
    private static final long MOST_ROWS = 2_000_000;

    private final Divisions divisions = new Divisions();
    private final LongConsumer progress;
    private long read;

    /// @param progress is told how many rows have been read so far
    public DivisionReader(LongConsumer progress) {
        this.progress = progress;
    }

    public Divisions divisions() {
        return divisions;
    }

    /// @param file name for the messages
    public void read(String file, InputStream content) {
        try (var rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(content, StandardCharsets.UTF_8)) {
            for (var row : rows) {
                if (!take(file, row)) {
                    return;
                }
                progress.accept(++read);
                if (read > MOST_ROWS) {
                    throw TerritoryRefusal.FILE_TOO_LARGE.with("limit", MOST_ROWS);
                }
            }
        } catch (CsvParseException | UncheckedIOException notCsv) {
            divisions.refuse(file, read + 1, TerritoryRefusal.FILE_NOT_READABLE, Map.of());
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }

    /// @return whether reading this file makes sense any further
    private boolean take(String file, NamedCsvRecord row) {
        var code = row.findField("code").orElse(null);
        var name = row.findField("name").orElse(null);
        var line = row.getStartingLineNumber();
        if (code == null || name == null) {
            divisions.refuse(file, 1, TerritoryRefusal.HEADER_NOT_KNOWN, Map.of());
            return false;
        }
        var level = levelOf(code.strip());
        if (level == null) {
            divisions.refuse(file, line, TerritoryRefusal.CODE_NOT_VALID, Map.of());
            return true;
        }
        var written = PlainText.clean(name);
        if (written.isEmpty() || written.length() > LONGEST_NAME) {
            divisions.refuse(file, line, TerritoryRefusal.NAME_MISSING, Map.of());
            return true;
        }
        var parent = row.findField("parent").orElse("").strip();
        if (!code.startsWith(parent)) {
            divisions.refuse(file, line, TerritoryRefusal.PARENT_NOT_OF_CODE, Map.of());
            return true;
        }
        divisions.add(new Division(AreaKey.of(code.strip()), level, written, file, line));
        return true;
    }

    private static @Nullable AreaLevel levelOf(String code) {
        if (!code.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return null;
        }
        return switch (code.length()) {
            case 2 -> AreaLevel.PROVINCE;
            case 4 -> AreaLevel.PREFECTURE;
            case 6 -> AreaLevel.COUNTY;
            case 9 -> AreaLevel.TOWNSHIP;
            case 12 -> AreaLevel.VILLAGE;
            default -> null;
        };
    }
}
