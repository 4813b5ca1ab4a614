package org.lianfang.identity;

import java.util.Collection;
import java.util.Map;
import org.lianfang.kernel.area.AreaKey;

/// Names of areas, for people to read beside a grant. The territory module knows them and offers this.
public interface AreaNames {
    /// @return the present name of each key that has one
    Map<AreaKey, String> namesOf(Collection<AreaKey> keys);
}
