package org.lianfang.scenarios;

/// Hears how far the player is.
public interface Progress {

    /// @param total how many are expected; 0 when nobody knows
    Step begin(String what, long total);

    interface Step {

        /// May be called by several threads at once. @param more since the last call
        void advanced(long more);

        void done();
    }
}
