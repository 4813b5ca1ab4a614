package org.lianfang.gates.web;

import static org.lianfang.kernel.refusal.Fields.required;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lianfang.gates.usecase.VoidingCrossings;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Many crossings taken back at once, as devices send what was done without a network.
@RestController
class CrossingVoidController {

    private final VoidingCrossings voiding;
    private final BatchItems items;

    CrossingVoidController(VoidingCrossings voiding, BatchItems items) {
        this.voiding = voiding;
        this.items = items;
    }

    /// @param items at most 500, applied in their order
    record Voids(@WrittenAs(VoidingCrossings.Entry.class) List<JsonNode> items) {
        Voids {
            required("items", items);
        }
    }

    @PostMapping("/api/crossings/voids/batch")
    BatchItems.Answer voidMany(@RequestBody Voids batch, HttpServletRequest request) {
        return items.answer(batch.items(), VoidingCrossings.Entry.class, Languages.of(request), voiding::voidMany);
    }
}
