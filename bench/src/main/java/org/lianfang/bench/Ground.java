package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The villages of a prefecture in which people live, and their grids, as area keys. Nobody lives in the empty county.
///
/// @param grids of each village, in the same order
record Ground(List<String> villages, List<List<String>> grids) {

    static final int GRIDS_OF_VILLAGE = 5;
    private static final int VILLAGES_TOGETHER = 100;

    /// Where the nth household of a village lives.
    String gridOf(int village, int nthHousehold) {
        return grids.get(village).get(nthHousehold % GRIDS_OF_VILLAGE);
    }

    /// Divides every village of the prefecture into grids.
    static Ground lay(Session administrator, Path divisions, LocalDate from) throws IOException, InterruptedException {
        var villages = villagesOf(divisions);
        var grids = new ArrayList<List<String>>();
        for (var first = 0; first < villages.size(); first += VILLAGES_TOGETHER) {
            var some = villages.subList(first, Math.min(villages.size(), first + VILLAGES_TOGETHER));
            var wishes = some.stream()
                    .flatMap(village -> IntStream.rangeClosed(1, GRIDS_OF_VILLAGE)
                            .mapToObj(number -> Map.<String, Object>of(
                                    "villageCode", village.substring(0, 12), "name", "第" + number + "网格")))
                    .toList();
            var made = administrator
                    .must(administrator.post(
                            "/api/territory/grids", Map.of("grids", wishes, "validFrom", from.toString())))
                    .path("grids");
            for (var village = 0; village < some.size(); village++) {
                var begin = village * GRIDS_OF_VILLAGE;
                grids.add(IntStream.range(begin, begin + GRIDS_OF_VILLAGE)
                        .mapToObj(grid -> made.path(grid).path("areaKey").asString())
                        .toList());
            }
        }
        return new Ground(villages, grids);
    }

    /// In which villages people live.
    static List<String> villagesOf(Path divisions) throws IOException {
        try (var lines = Files.lines(divisions, StandardCharsets.UTF_8)) {
            return lines.map(line -> line.split(",", -1))
                    .filter(row -> row.length > 4 && row[3].equals("5") && row[0].startsWith("4309"))
                    .map(row -> row[4] + "000000")
                    .filter(village -> !village.startsWith(FilledCity.EMPTY_COUNTY.substring(0, 6)))
                    .toList();
        }
    }
}
