package org.lianfang.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.PartnerKey;
import org.lianfang.cases.usecase.KeepingPartnerKeys;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Keys by which cities sign what they hand over.
@RestController
class PartnerKeyController {

    private final KeepingPartnerKeys keys;

    PartnerKeyController(KeepingPartnerKeys keys) {
        this.keys = keys;
    }

    /// @param retiredAt absent while it is trusted
    record PartnerKeyView(
            UUID id,
            AreaKey areaKey,
            String name,
            String fingerprint,
            String registrar,
            Instant registeredAt,
            @Nullable Instant retiredAt) {

        static PartnerKeyView of(PartnerKey key) {
            return new PartnerKeyView(
                    key.id(),
                    key.city(),
                    key.name(),
                    key.fingerprint(),
                    key.registrar().name(),
                    key.registrar().at(),
                    key.retiredAt());
        }
    }

    /// The key by which the city of an area signs; made when it is asked for first.
    @GetMapping("/api/city-key")
    KeepingPartnerKeys.CityKey own(@RequestParam AreaKey area) {
        return keys.own(area);
    }

    @GetMapping("/api/partner-keys")
    List<PartnerKeyView> of(@RequestParam AreaKey area) {
        return keys.of(area).stream().map(PartnerKeyView::of).toList();
    }

    @PostMapping("/api/partner-keys")
    PartnerKeyView register(@RequestBody KeepingPartnerKeys.Entry entry) {
        return PartnerKeyView.of(keys.register(entry));
    }

    @PostMapping("/api/partner-keys/{id}/retire")
    PartnerKeyView retire(@PathVariable UUID id) {
        return PartnerKeyView.of(keys.retire(id));
    }
}
