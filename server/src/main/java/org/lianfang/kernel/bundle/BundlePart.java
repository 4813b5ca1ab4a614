package org.lianfang.kernel.bundle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// Something that a device takes along for its post, given by the module that knows it. Holds as little as the post
/// needs: only its area, masked or as marks, never a number in clear.
public interface BundlePart {

    /// `module.what`, such as `people.measures`.
    String name();

    /// The right without which the part is not given; the implementation asks for it itself.
    Permission right();

    /// What the device may take along. Sees only where the caller holds the right.
    Given give(Asked asked);

    /// @param area of the post
    /// @param changedSince what the device has is from then; absent when it has nothing
    /// @param key name of the key that the device's marks were made with ([Marks#keyName]); absent when it has none
    record Asked(
            AreaKey area,
            @Nullable Instant changedSince,
            @Nullable String key) {

        /// The township that the post lies in, or its own area if that is wider: posts help each other.
        public AreaKey around() {
            return area.level().compareTo(AreaLevel.TOWNSHIP) <= 0 ? area : area.at(AreaLevel.TOWNSHIP);
        }
    }

    /// @param asOf the moment for which it holds, to be told when asking for changes
    /// @param whole whether these are all; otherwise what changed, to be put over what the device has
    /// @param key with which marks in it were made; absent when there are none
    record Given(Instant asOf, boolean whole, @Nullable String key, List<?> items) {}

    /// In a change: an item that is no longer there.
    record Gone(String id, boolean gone) {
        public Gone(String id) {
            this(id, true);
        }
    }
}
