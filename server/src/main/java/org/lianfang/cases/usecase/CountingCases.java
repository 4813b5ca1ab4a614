package org.lianfang.cases.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianfang.analysis.EpidemicCurve;
import org.lianfang.analysis.Growth;
import org.lianfang.cases.model.AgeBand;
import org.lianfang.cases.model.CaseDay;
import org.lianfang.cases.model.Outbreak;
import org.lianfang.cases.model.Waits;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Epidemic curves, delays and growth of an area.
@Service
public class CountingCases {

    /// The group of those of whom it is not known.
    private static final String UNKNOWN = "";

    private final Outbreaks outbreaks;
    private final Areas areas;

    CountingCases(Outbreaks outbreaks, Areas areas) {
        this.outbreaks = outbreaks;
        this.areas = areas;
    }

    /// By what a curve is split.
    public enum Split {
        NOTHING,
        /// The areas one level below.
        AREA,
        AGE,
        SETTING
    }

    /// @param from,to both are in it
    public record Question(AreaKey area, LocalDate from, LocalDate to, CaseDay by) {}

    /// @param counts one a day
    /// @param key of the area, first year of the age band, or setting; empty when it is not known or not split
    /// @param name of the area
    public record Group(String key, @Nullable String name, long[] counts) {}

    /// @param withoutDay cases of these days that no such day is known of, so that they are in no count
    public record Curve(List<Group> groups, int withoutDay) {}

    /// @param counts one a day, from which it is read
    /// @param growth absent when there are too few cases
    public record Growing(long[] counts, Optional<Growth> growth) {}

    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public Curve curve(Question question, Split split) {
        var outbreak = outbreaks.in(question.area, question.from, question.to);
        var curve = curveOf(outbreak, question, split);
        var names = split == Split.AREA
                ? areas.names(curve.counts().keySet().stream().map(AreaKey::of).toList())
                : Map.<AreaKey, String>of();
        var groups = curve.counts().entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(),
                        split == Split.AREA ? names.get(AreaKey.of(entry.getKey())) : null,
                        entry.getValue()))
                .toList();
        var without = outbreak.shown().stream()
                .filter(one -> outbreak.cases().get(one).days().of(question.by) == null)
                .count();
        return new Curve(groups, (int) without);
    }

    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<Waits> delays(Question question) {
        var outbreak = outbreaks.in(question.area, question.from, question.to);
        return Waits.of(outbreak.shown().stream().map(outbreak.cases()::get).toList());
    }

    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public Growing growth(Question question) {
        var outbreak = outbreaks.in(question.area, question.from, question.to);
        var counts = curveOf(outbreak, question, Split.NOTHING).total();
        return new Growing(counts, Growth.of(counts));
    }

    private static EpidemicCurve<String> curveOf(Outbreak outbreak, Question question, Split split) {
        var places = IntStream.range(0, outbreak.cases().size())
                .filter(one -> outbreak.cases().get(one).days().of(question.by) != null)
                .boxed()
                .toList();
        return EpidemicCurve.of(
                places,
                one -> Objects.requireNonNull(outbreak.cases().get(one).days().of(question.by)),
                one -> group(outbreak, one, split),
                question.from,
                question.to);
    }

    private static String group(Outbreak outbreak, int one, Split split) {
        return switch (split) {
            case NOTHING -> UNKNOWN;
            case AREA -> outbreak.below(one).toString();
            case AGE -> {
                var band = AgeBand.of(outbreak.cases().get(one).age());
                yield band.equals(AgeBand.UNKNOWN) ? UNKNOWN : "%02d".formatted(band.from());
            }
            case SETTING -> {
                var setting = outbreak.settingOf(one);
                yield setting == null ? UNKNOWN : setting.name();
            }
        };
    }
}
