package org.lianfang.cases.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.cases.usecase.KeepingOutsideContacts;
import org.lianfang.cases.usecase.LookingAtOutsideContacts;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.Page;
import org.lianfang.privacy.Purpose;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Contacts who are in no register: taken down, looked at, put into the register, withdrawn.
@RestController
class OutsideContactController {

    private final KeepingOutsideContacts keeping;
    private final LookingAtOutsideContacts looking;

    OutsideContactController(KeepingOutsideContacts keeping, LookingAtOutsideContacts looking) {
        this.keeping = keeping;
        this.looking = looking;
    }

    /// @param choice where the measure is spent, when the pack leaves it open
    record Registration(@Nullable UUID residentId, @Nullable MeasurePlace choice) {}

    record Opening(@Nullable Purpose purpose) {}

    /// @param phone by which somebody is sought
    record Search(
            @Nullable AreaKey areaKey,
            @Nullable String phone,
            @Nullable String after,
            @Nullable Integer limit) {

        @Override
        public String toString() {
            return "Search[***]";
        }
    }

    /// @param why in words
    record OutsideWithdrawal(@Nullable String why) {}

    @PostMapping("/api/cases/{id}/outside-contacts")
    OutsideView add(@PathVariable UUID id, @RequestBody KeepingOutsideContacts.Entry entry) {
        return OutsideView.of(keeping.add(id, entry));
    }

    @GetMapping("/api/cases/{id}/outside-contacts")
    List<OutsideView> of(@PathVariable UUID id) {
        return looking.of(id).stream().map(OutsideView::of).toList();
    }

    /// Those whom an area looks after and who are in no register yet.
    @GetMapping("/api/outside-contacts")
    Page<OutsideView> waiting(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        return page(area, null, after, limit);
    }

    /// By telephone, which has no place in an address.
    @PostMapping("/api/outside-contacts/search")
    Page<OutsideView> search(@RequestBody Search search) {
        return page(Fields.required("areaKey", search.areaKey()), search.phone(), search.after(), search.limit());
    }

    private Page<OutsideView> page(
            AreaKey area, @Nullable String phone, @Nullable String after, @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(looking.waiting(area, phone, Page.afterId(after), size + 1), size, OutsideContact::id)
                .map(OutsideView::of);
    }

    @PostMapping("/api/outside-contacts/{id}/open")
    OutsideView.PersonView open(@PathVariable UUID id, @RequestBody Opening opening) {
        return OutsideView.PersonView.of(looking.open(id, opening.purpose()));
    }

    /// Who a case is that is in no register.
    @PostMapping("/api/cases/{id}/open-person")
    OutsideView.PersonView openCase(@PathVariable UUID id, @RequestBody Opening opening) {
        return OutsideView.PersonView.of(looking.openCase(id, opening.purpose()));
    }

    @PostMapping("/api/outside-contacts/{id}/register")
    ContactView register(@PathVariable UUID id, @RequestBody Registration registration) {
        return ContactView.of(keeping.register(id, registration.residentId(), registration.choice()));
    }

    @PostMapping("/api/outside-contacts/{id}/withdraw")
    OutsideView withdraw(@PathVariable UUID id, @RequestBody OutsideWithdrawal withdrawal) {
        return OutsideView.of(keeping.withdraw(id, withdrawal.why()));
    }
}
