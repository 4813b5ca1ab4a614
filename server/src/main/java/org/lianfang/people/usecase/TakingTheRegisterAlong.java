package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.bundle.BundlePart;
import org.lianfang.kernel.bundle.Marks;
import org.lianfang.people.model.Folding;
import org.lianfang.people.model.NameTokens;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.RegisteredResidents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who lives in the area of a sampling desk that may be without a network: masked, with the door, and found by short
/// marks of whole names, pinyin, initials and numbers.
@Service
class TakingTheRegisterAlong implements BundlePart {

    /// Three villages; a desk for more needs a network to search.
    private static final int MOST = 10_000;

    private final RegisteredResidents residents;
    private final Lines lines;
    private final BundleKeys keys;
    private final Ledger ledger;

    TakingTheRegisterAlong(RegisteredResidents residents, Lines lines, BundleKeys keys, Ledger ledger) {
        this.residents = residents;
        this.lines = lines;
        this.keys = keys;
        this.ledger = ledger;
    }

    /// @param age whole years; absent when the birth date is not known
    /// @param marks by which the person is found
    record Known(
            UUID id,
            String nameMasked,
            @Nullable Integer age,
            String door,
            UUID householdId,
            @Nullable String areaName,
            List<String> marks) {

        /// Names are personal: they never slip into a log.
        @Override
        public String toString() {
            return "Known[" + id + "]";
        }
    }

    @Override
    public String name() {
        return "people.register";
    }

    @Override
    public Permission right() {
        return Permission.RECORD_SAMPLES;
    }

    /// @throws Refusal `kernel/outside-your-area`
    @Override
    @Needs(Permission.RECORD_SAMPLES)
    @Transactional
    public Given give(Asked asked) {
        Access.requireWithin(asked.area());
        var marks = keys.of(name());
        var found = residents.page(asked.area(), asked.area(), new UUID(0, 0), MOST);
        ledger.takeDown(Act.of("people.bundle-taken", "residents", asked.area(), asked.area())
                .withDetail(Map.of("count", found.size())));
        return new Given(ledger.now(), true, marks.key(), items(found, marks, asked.area()));
    }

    private List<Known> items(List<Resident> found, Marks marks, AreaKey area) {
        var shown = lines.of(found);
        var items = new ArrayList<Known>(found.size());
        for (var place = 0; place < found.size(); place++) {
            var line = shown.get(place);
            items.add(new Known(
                    line.id(),
                    line.nameMasked(),
                    line.age(),
                    line.door(),
                    line.householdId(),
                    line.areaKey().equals(area) ? null : line.areaName(),
                    marksOf(found.get(place), marks)));
        }
        return items;
    }

    private static List<String> marksOf(Resident resident, Marks marks) {
        var person = resident.person();
        var texts = new LinkedHashSet<>(NameTokens.of(person.name()));
        texts.addAll(Folding.writings(person.name()));
        if (person.phone() != null) {
            texts.add(person.phone().spoken().value());
            texts.add(person.phone().tail().value());
        }
        var number = person.paper().number();
        if (number != null) {
            texts.add(Folding.fold(number.value()));
        }
        return texts.stream().map(marks::of).toList();
    }
}
