package org.lianfang.people.sheet;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/// Which column of a spreadsheet is which field: guessed from the headings, or as somebody has chosen.
public final class SheetColumns {

    private SheetColumns() {}

    /// The column whose heading names a field best; the first of those that are as good.
    ///
    /// @param rank how well a heading names a field: 0 best, negative when it does not
    public static <F extends Enum<F>> Map<F, Integer> guessed(
            Class<F> fields, List<String> headings, ToIntBiFunction<F, String> rank) {
        var columns = new EnumMap<F, Integer>(fields);
        for (var field : fields.getEnumConstants()) {
            IntStream.range(0, headings.size())
                    .filter(column -> rank.applyAsInt(field, headings.get(column)) >= 0)
                    .boxed()
                    .min(Comparator.comparingInt(column -> rank.applyAsInt(field, headings.get(column))))
                    .ifPresent(column -> columns.put(field, column));
        }
        return columns;
    }

    /// @param pairs such as `ONSET:3`: a field and a column, counted from 0
    /// @param notValid what is thrown for a pair that is none, or a column that is not there
    public static <F extends Enum<F>> Map<F, Integer> chosen(
            Class<F> fields, List<String> pairs, int width, Supplier<? extends RuntimeException> notValid) {
        var columns = new EnumMap<F, Integer>(fields);
        for (var pair : pairs) {
            try {
                var parts = pair.split(":", 2);
                var column = Integer.parseInt(parts[1].strip());
                if (column < 0 || column >= width) {
                    throw notValid.get();
                }
                columns.put(Enum.valueOf(fields, parts[0].strip()), column);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notAPair) {
                throw notValid.get();
            }
        }
        return columns;
    }
}
