package org.lianfang.privacy;

/// Keys for other modules, derived from the installation's own. Never kept anywhere, always the same.
public interface DerivedKeys {

    /// @param purpose a constant of the asking module; each purpose has its own key
    /// @return 32 bytes
    byte[] keyFor(String purpose);
}
