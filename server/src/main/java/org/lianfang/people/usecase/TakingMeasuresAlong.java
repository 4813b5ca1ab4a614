package org.lianfang.people.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.bundle.BundlePart;
import org.lianfang.kernel.bundle.Marks;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.MeasuresToTakeAlong;
import org.lianfang.people.store.MeasuresToTakeAlong.Measure;
import org.lianfang.people.store.RegisteredResidents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is under a home measure, for a gate without a network: in the county of the post, as far as the caller's right
/// reaches, recognised by short marks of their numbers. A mark that fits asks to look closer, and refuses nobody.
@Service
class TakingMeasuresAlong implements BundlePart {

    private static final int MOST = 20_000;

    private final MeasuresToTakeAlong measures;
    private final RegisteredResidents residents;
    private final BundleKeys keys;
    private final Ledger ledger;

    TakingMeasuresAlong(MeasuresToTakeAlong measures, RegisteredResidents residents, BundleKeys keys, Ledger ledger) {
        this.measures = measures;
        this.residents = residents;
        this.keys = keys;
        this.ledger = ledger;
    }

    /// @param marks of identity number and telephone, as far as they are known
    record Held(UUID id, List<String> marks, String kind, LocalDate from, LocalDate until) {}

    @Override
    public String name() {
        return "people.measures";
    }

    @Override
    public Permission right() {
        return Permission.RECORD_CROSSINGS;
    }

    /// @throws Refusal `kernel/outside-your-area`
    @Override
    @Needs(Permission.RECORD_CROSSINGS)
    @Transactional
    public Given give(Asked asked) {
        Access.requireWithin(asked.area());
        var around = countyOf(asked.area());
        var marks = keys.of(name());
        var now = ledger.now().truncatedTo(ChronoUnit.MILLIS);
        var since = sinceOf(asked, marks);
        var found = found(around, since);
        ledger.takeDown(Act.of("people.bundle-taken", "residents", asked.area(), asked.area())
                .withDetail(Map.of("count", found.size())));
        return new Given(now, since == null, marks.key(), items(found, marks));
    }

    /// With marks of another key everything is given anew.
    private static @Nullable Instant sinceOf(Asked asked, Marks marks) {
        return marks.keyName().equals(asked.key()) ? asked.changedSince() : null;
    }

    private List<Measure> found(AreaKey area, @Nullable Instant since) {
        var today = ledger.today(area);
        return since == null
                ? measures.holding(area, today, MOST)
                : measures.changed(
                        area,
                        today,
                        since,
                        since.atOffset(java.time.ZoneOffset.UTC).toLocalDate(),
                        MOST);
    }

    private List<?> items(List<Measure> found, Marks marks) {
        var people = residents
                .findAll(found.stream().map(Measure::residentId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Resident::id, Function.identity()));
        return found.stream()
                .map(one -> one.holds() && people.containsKey(one.residentId())
                        ? (Object) new Held(
                                one.id(),
                                marksOf(people.get(one.residentId()), marks),
                                one.kind(),
                                one.fromDay(),
                                one.untilDay())
                        : new Gone(one.id().toString()))
                .toList();
    }

    private static List<String> marksOf(Resident resident, Marks marks) {
        var number = resident.person().paper().number();
        var phone = resident.person().phone();
        return Stream.of(
                        Stream.ofNullable(number).map(known -> known.value()),
                        Stream.ofNullable(phone).map(known -> known.spoken().value()))
                .flatMap(Function.identity())
                .map(marks::of)
                .toList();
    }

    private static AreaKey countyOf(AreaKey area) {
        return area.level().compareTo(AreaLevel.COUNTY) <= 0 ? area : area.at(AreaLevel.COUNTY);
    }
}
