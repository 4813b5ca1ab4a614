package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.CareNeed;
import org.lianfang.people.model.Door;
import org.lianfang.people.model.HomeMeasure;
import org.lianfang.people.model.Paper;
import org.lianfang.people.model.Resident;
import org.lianfang.people.model.ResidentKind;
import org.lianfang.people.model.Sex;

/// One person as the register shows them. Sent back in an edit, a masked number means that it stays as it is.
///
/// @param idNumber masked
/// @param phone masked
/// @param careNeeds those that hold today
/// @param measures the latest first
public record ResidentView(
        UUID id,
        String name,
        Sex sex,
        @Nullable LocalDate birthDate,
        Paper.Kind idKind,
        @Nullable String idNumber,
        @Nullable String phone,
        ResidentKind kind,
        AreaKey areaKey,
        @Nullable String areaName,
        UUID householdId,
        String door,
        List<CareNeed> careNeeds,
        List<MeasureView> measures,
        LocalDate since,
        @Nullable LocalDate leftOn,
        int version) {

    /// One measure as the register shows it.
    ///
    /// @param rule pack, version and key of the rule
    /// @param issuer how the account signs that ordered it
    public record MeasureView(
            UUID id,
            HomeMeasure.Kind kind,
            HomeMeasure.Ground ground,
            String evidence,
            LocalDate from,
            LocalDate until,
            String rule,
            String issuer,
            @Nullable LocalDate endedOn,
            @Nullable String endedWhy,
            @Nullable String appeal) {

        public static MeasureView of(HomeMeasure measure) {
            var order = measure.order();
            var ended = measure.ended();
            return new MeasureView(
                    measure.id(),
                    order.kind(),
                    order.ground(),
                    order.evidence(),
                    order.from(),
                    order.until(),
                    order.rule(),
                    order.issuer(),
                    ended == null ? null : ended.on(),
                    ended == null ? null : ended.why(),
                    measure.appeal());
        }
    }

    static ResidentView of(
            Resident resident, Door door, @Nullable String areaName, List<CareNeed> needs, List<HomeMeasure> measures) {
        var person = resident.person();
        return new ResidentView(
                resident.id(),
                person.name(),
                person.sex(),
                person.birthDate(),
                person.paper().kind(),
                Lines.maskedIdNumber(resident),
                person.phone() == null ? null : person.phone().toString(),
                person.kind(),
                resident.area(),
                areaName,
                resident.household(),
                door.written(),
                needs,
                measures.stream().map(MeasureView::of).toList(),
                resident.stay().areaSince(),
                resident.stay().leftOn(),
                resident.version());
    }

    /// What is shown is personal.
    @Override
    public String toString() {
        return "ResidentView[" + id + "]";
    }
}
