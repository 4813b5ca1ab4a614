package org.lianfang.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Who may become a contact yet: for those who plan for it. Nobody becomes one by it, and nobody is shown.
public interface ContactsToCome {

    /// People who were found near cases of an area whose contacts are not listed yet, and about whom nobody
    /// has decided, each once. Outside any transaction; the present caller is asked for no right.
    Outlook near(AreaKey area);

    /// @param ready false while presences are read anew: nothing is known then
    /// @param cases that were looked into, the latest ones
    /// @param left cases that were not: too many, or their window is not known
    record Outlook(boolean ready, int cases, int left, List<Proposed> people) {}

    /// @param area where the person lives
    /// @param lastExposure day 0, if it is one
    /// @param ofContact contact of a contact only
    record Proposed(UUID resident, AreaKey area, LocalDate lastExposure, boolean ofContact) {

        @Override
        public String toString() {
            return "Proposed[***]";
        }
    }
}
