package org.lianfang.cases.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.Infection;
import org.lianfang.cases.usecase.TellingInfections;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where and how a case was infected.
@RestController
@RequestMapping("/api/cases/{id}/infection")
class InfectionController {

    private final TellingInfections telling;

    InfectionController(TellingInfections telling) {
        this.telling = telling;
    }

    /// @param elsewhere outside the area where the case lives; absent while nobody has found out
    /// @param setting absent while nobody has found out
    record InfectionView(
            @Nullable Boolean elsewhere, @Nullable ContactGround setting) {

        static InfectionView of(Infection infection) {
            return new InfectionView(infection.elsewhere(), infection.setting());
        }
    }

    @GetMapping
    InfectionView one(@PathVariable UUID id) {
        return InfectionView.of(telling.of(id));
    }

    @PutMapping
    InfectionView tell(@PathVariable UUID id, @RequestBody InfectionView infection) {
        return InfectionView.of(telling.tell(id, new Infection(infection.elsewhere(), infection.setting())));
    }
}
