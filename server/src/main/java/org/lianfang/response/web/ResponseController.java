package org.lianfang.response.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.AreaNames;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Response;
import org.lianfang.response.usecase.ActivatingAResponse;
import org.lianfang.response.usecase.ChangingTheLevel;
import org.lianfang.response.usecase.LookingAtResponses;
import org.lianfang.response.usecase.NewResponse;
import org.lianfang.response.usecase.StandingDown;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Responses over HTTP.
@RestController
@RequestMapping("/api/responses")
class ResponseController {

    private final LookingAtResponses looking;
    private final ActivatingAResponse activating;
    private final ChangingTheLevel changing;
    private final StandingDown standingDown;
    private final AreaNames names;

    ResponseController(
            LookingAtResponses looking,
            ActivatingAResponse activating,
            ChangingTheLevel changing,
            StandingDown standingDown,
            AreaNames names) {
        this.looking = looking;
        this.activating = activating;
        this.changing = changing;
        this.standingDown = standingDown;
        this.names = names;
    }

    record Activation(
            @NotNull @Size(max = 200) String name,
            @NotNull String hazard,
            Response.@NotNull Level level,
            @NotNull AreaKey areaKey,
            @NotNull LocalDate startedOn,
            @NotNull String rulePack,
            @Nullable String timeZone,
            @Nullable Boolean inventedPeople) {}

    record NewLevel(
            Response.@NotNull Level level,
            @Size(max = 500) @Nullable String reason) {}

    record StandDown(
            @NotNull LocalDate on, @NotNull @Size(max = 500) String reason) {}

    record ResponseView(
            UUID id,
            String name,
            String hazard,
            Response.Level level,
            AreaKey areaKey,
            String areaName,
            LocalDate startedOn,
            @Nullable LocalDate stoodDownOn,
            String rulePack,
            String rulePackVersion,
            String timeZone,
            boolean inventedPeople) {}

    @GetMapping
    @SignedInOnly(because = "whoever works in a part of its area knows a response")
    List<ResponseView> all() {
        return looking.all().stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    @SignedInOnly(because = "whoever works in a part of its area knows a response")
    ResponseView one(@PathVariable UUID id) {
        return view(looking.find(id));
    }

    @GetMapping("/current")
    @SignedInOnly(because = "whether a response is active somewhere, and under which rules, is public")
    ResponseView current(@RequestParam AreaKey area) {
        return view(looking.currentFor(area));
    }

    @PostMapping
    ResponseView activate(@Valid @RequestBody Activation wish) {
        return view(activating.activate(new NewResponse(
                wish.name,
                wish.hazard,
                wish.level,
                wish.areaKey,
                wish.startedOn,
                wish.rulePack,
                wish.timeZone == null ? "" : wish.timeZone,
                Boolean.TRUE.equals(wish.inventedPeople))));
    }

    @PostMapping("/{id}/level")
    ResponseView changeLevel(@PathVariable UUID id, @Valid @RequestBody NewLevel wish) {
        return view(changing.change(id, wish.level, wish.reason));
    }

    @PostMapping("/{id}/stand-down")
    ResponseView standDown(@PathVariable UUID id, @Valid @RequestBody StandDown wish) {
        return view(standingDown.standDown(id, wish.on, wish.reason));
    }

    private ResponseView view(Response response) {
        var area = response.area();
        return new ResponseView(
                response.id(),
                response.name(),
                response.hazard(),
                response.level(),
                area,
                names.namesOf(List.of(area)).getOrDefault(area, area.toString()),
                response.startedOn(),
                response.stoodDownOn(),
                response.rules().id(),
                response.rules().version(),
                response.zone().getId(),
                response.inventedPeople());
    }
}
