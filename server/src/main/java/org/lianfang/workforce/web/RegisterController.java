package org.lianfang.workforce.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.WrittenAs;
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

    /// An organisation as the register answers it.
    record OrganisationLine(
            UUID id,
            String name,
            Organisation.Kind kind,
            AreaKey areaKey,
            @Nullable UUID parentId) {

        static OrganisationLine of(Organisation organisation) {
            return new OrganisationLine(
                    Objects.requireNonNull(organisation.id()),
                    organisation.name(),
                    organisation.kind(),
                    organisation.areaKey(),
                    organisation.parentId());
        }
    }

    /// A member as others see it.
    record MemberLine(
            UUID id,
            UUID organisationId,
            String name,
            MemberRole role,
            AreaKey areaKey,
            @Nullable String phoneMasked,
            @Nullable UUID accountId) {

        static MemberLine of(Member member) {
            return new MemberLine(
                    Objects.requireNonNull(member.id()),
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
    record Batch(@WrittenAs(Member.class) List<JsonNode> items) {
        Batch {
            Fields.required("items", items);
        }
    }

    @GetMapping("/api/organisations")
    Page<OrganisationLine> organisations(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var found = organisations.within(area, Page.afterId(after), size + 1);
        return Page.cut(found, size, (Organisation one) -> String.valueOf(one.id()))
                .map(OrganisationLine::of);
    }

    @PostMapping("/api/organisations")
    OrganisationLine addOrganisation(@RequestBody Organisation organisation) {
        return OrganisationLine.of(organisations.add(organisation));
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
    MemberLine addMember(@RequestBody Member member) {
        return MemberLine.of(members.add(member));
    }

    @PostMapping("/api/members/batch")
    BatchItems.Answer addMembers(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(batch.items(), Member.class, Languages.of(request), members::addAll);
    }
}
