package org.lianfang.territory.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.TerritoryRefusal;

/// All rows of an import, one per key.
///
/// Some areas are listed at two or three levels under one key: a prefecture without counties has a county of the
/// same name with the digits 00 (4419 and 441900), an island county a township and a village of zeros. They are one
/// area; the highest level is kept.
public final class Divisions {

    private final Map<AreaKey, Division> byKey = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private long sameAsParent;

    void add(Division division) {
        var there = byKey.get(division.key());
        if (there == null) {
            byKey.put(division.key(), division);
        } else if (there.level() == division.level()) {
            refuse(division.file(), division.row(), TerritoryRefusal.CODE_TWICE, Map.of("row", there.row()));
        } else {
            sameAsParent++;
            if (division.level().compareTo(there.level()) < 0) {
                byKey.put(division.key(), division);
            }
        }
    }

    public void refuse(String file, long row, TerritoryRefusal reason, Map<String, Object> params) {
        problems.add(new RowProblem(file, row, reason, params));
    }

    public Collection<Division> all() {
        return byKey.values();
    }

    public boolean has(AreaKey key) {
        return byKey.containsKey(key);
    }

    public List<RowProblem> problems() {
        return problems;
    }

    /// Rows that name their parent once more.
    public long sameAsParent() {
        return sameAsParent;
    }

    public long size() {
        return byKey.size();
    }

    /// The prefectures in ascending order: a file that lists one lists all of it.
    public List<AreaKey> prefectures() {
        return byKey.values().stream()
                .filter(division -> division.level() == AreaLevel.PREFECTURE)
                .map(Division::key)
                .sorted()
                .toList();
    }
}
