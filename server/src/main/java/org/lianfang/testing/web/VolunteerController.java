package org.lianfang.testing.web;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.web.Page;
import org.lianfang.privacy.PhoneNumber;
import org.lianfang.privacy.Purpose;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.planning.BuildingKey;
import org.lianfang.testing.planning.Volunteer;
import org.lianfang.testing.usecase.NamingVolunteers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Volunteers of a round, building by building.
@RestController
@RequestMapping("/api/testing/rounds/{id}/plan/volunteers")
class VolunteerController {

    private final NamingVolunteers naming;
    private final Areas areas;

    VolunteerController(NamingVolunteers naming, Areas areas) {
        this.naming = naming;
        this.areas = areas;
    }

    /// @param id made by the sender or, when absent, by the server
    record NewVolunteer(
            @Nullable UUID id,
            @Nullable AreaKey areaKey,
            @Nullable String building,
            @Nullable String name,
            @Nullable String phone) {

        Volunteer read() {
            var typed = PlainText.clean(phone);
            return new Volunteer(
                    id == null ? Ids.next() : id,
                    new BuildingKey(Fields.required("areaKey", areaKey), PlainText.clean(building)),
                    PlainText.clean(name),
                    typed.isEmpty() ? null : PhoneNumber.read(typed).orElseThrow(TestingRefusal.PHONE_NOT_VALID::with));
        }

        @Override
        public String toString() {
            return "NewVolunteer[" + id + "]";
        }
    }

    /// @param phoneMasked absent when none is known
    record VolunteerLine(
            UUID id,
            AreaKey areaKey,
            @Nullable String areaName,
            String building,
            String name,
            @Nullable String phoneMasked) {

        static VolunteerLine of(Volunteer volunteer, Map<AreaKey, String> names) {
            var building = volunteer.building();
            var phone = volunteer.phone();
            return new VolunteerLine(
                    volunteer.id(),
                    building.area(),
                    names.get(building.area()),
                    building.building(),
                    volunteer.name(),
                    phone == null ? null : phone.toString());
        }

        @Override
        public String toString() {
            return "VolunteerLine[" + id + "]";
        }
    }

    record Opening(@Nullable Purpose purpose) {}

    /// @param phone empty when none is known
    record Opened(String phone) {

        @Override
        public String toString() {
            return "***";
        }
    }

    @GetMapping
    Page<VolunteerLine> list(
            @PathVariable UUID id,
            @RequestParam AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                naming.list(id, area, Page.afterId(after), size + 1), size, (Volunteer volunteer) -> volunteer.id());
        var names = areas.places(
                page.items().stream()
                        .map(volunteer -> volunteer.building().area())
                        .collect(Collectors.toSet()),
                AreaLevel.VILLAGE);
        return page.map(volunteer -> VolunteerLine.of(volunteer, names));
    }

    @PostMapping
    VolunteerLine add(@PathVariable UUID id, @RequestBody NewVolunteer body) {
        var volunteer = body.read();
        naming.name(id, volunteer);
        return VolunteerLine.of(
                volunteer, areas.places(Set.of(volunteer.building().area()), AreaLevel.VILLAGE));
    }

    @DeleteMapping("/{volunteer}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID volunteer) {
        naming.remove(id, volunteer);
    }

    /// The telephone in full, for a purpose that is taken down.
    @PostMapping("/{volunteer}/unmask")
    Opened unmask(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody Opening body) {
        return new Opened(naming.phoneOf(id, volunteer, Fields.required("purpose", body.purpose))
                .value());
    }
}
