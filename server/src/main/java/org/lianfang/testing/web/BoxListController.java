package org.lianfang.testing.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.testing.model.BoxState;
import org.lianfang.testing.store.BoxLists;
import org.lianfang.testing.usecase.ListingBoxes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Boxes as a list.
@RestController
class BoxListController {

    private final ListingBoxes listing;

    BoxListController(ListingBoxes listing) {
        this.listing = listing;
    }

    /// @param since when it came to be in its state
    /// @param tubes how many were packed
    /// @param received how many of them the lab has
    /// @param differs whether a count differs that nobody has settled
    record BoxLine(
            UUID id,
            String code,
            UUID stationId,
            AreaKey areaKey,
            BoxState state,
            Instant since,
            int tubes,
            int received,
            boolean differs) {

        static BoxLine of(BoxLists.Listed box) {
            return new BoxLine(
                    box.id(),
                    box.code(),
                    box.station(),
                    box.area(),
                    box.state(),
                    box.since(),
                    box.tubes(),
                    box.received(),
                    box.differs());
        }
    }

    /// Newest first.
    ///
    /// @param round only boxes with a tube of this round
    @GetMapping("/api/testing/boxes")
    Page<BoxLine> list(
            @RequestParam AreaKey area,
            @RequestParam @Nullable UUID round,
            @RequestParam @Nullable BoxState state,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var found = listing.in(new BoxLists.Question(area, round, state), Page.afterId(after), size + 1);
        return Page.cut(found, size, (BoxLists.Listed box) -> box.id()).map(BoxLine::of);
    }
}
