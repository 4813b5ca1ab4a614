package org.lianfang.testing.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.testing.store.BoxLists;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists boxes and how far they are.
@Service
public class ListingBoxes {

    private final BoxLists boxes;

    ListingBoxes(BoxLists boxes) {
        this.boxes = boxes;
    }

    /// Newest first.
    ///
    /// @param after id of the last box of the page before
    @Needs(Permission.READ_TESTING)
    @Transactional(readOnly = true)
    public List<BoxLists.Listed> in(BoxLists.Question question, @Nullable UUID after, int limit) {
        return boxes.in(question, after, limit);
    }
}
