package org.lianfang.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.workforce.model.Member;
import org.lianfang.workforce.model.MemberRole;
import org.lianfang.workforce.model.Organisation;
import org.lianfang.workforce.usecase.KeepingOrganisations;
import org.lianfang.workforce.usecase.RegisteringMembers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Organisations and their members.
@RestController
class RegisterController {

    private final KeepingOrganisations organisations;
    private final RegisteringMembers members;
    private final BatchItems items;

    RegisterController(KeepingOrganisations organisations, RegisteringMembers members, BatchItems items) {
        this.organisations = organisations;
        this.members = members;
        this.items = items;
    }

    /// A member as others see it.
    record MemberLine(
            @Nullable UUID id,
            UUID organisationId,
            String name,
            MemberRole role,
            AreaKey areaKey,
            @Nullable String phoneMasked,
            @Nullable UUID accountId) {

        static MemberLine of(Member member) {
            return new MemberLine(
                    member.id(),
                    member.organisationId(),
                    member.name(),
                    member.role(),
                    member.areaKey(),
                    masked(member.phone()),
                    member.accountId());
        }

        private static @Nullable String masked(@Nullable String phone) {
            return phone == null || phone.length() < 8
                    ? phone == null ? null : "*".repeat(phone.length())
                    : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
        }
    }

    /// @param items at most 500
    record Batch(List<JsonNode> items) {
        Batch {
            Fields.required("items", items);
        }
    }

    @GetMapping("/api/organisations")
    Page<Organisation> organisations(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                organisations.within(area, Page.afterId(after), size + 1), size, one -> String.valueOf(one.id()));
    }

    @PostMapping("/api/organisations")
    Organisation add(@RequestBody Organisation organisation) {
        return organisations.add(organisation);
    }

    @GetMapping("/api/members")
    Page<MemberLine> members(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable UUID organisation,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var found = members.within(area, organisation, Page.afterId(after), size + 1);
        return Page.cut(found, size, (Member one) -> String.valueOf(one.id())).map(MemberLine::of);
    }

    @PostMapping("/api/members")
    MemberLine add(@RequestBody Member member) {
        return MemberLine.of(members.add(member));
    }

    @PostMapping("/api/members/batch")
    BatchItems.Answer add(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(batch.items(), Member.class, Languages.of(request), members::addAll);
    }
}
