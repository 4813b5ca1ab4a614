package org.lianfang.privacy;

/// Signs what leaves the installation, and checks what comes from another one: Ed25519.
public interface Signatures {

    /// The public half of a key of this installation, which is made when it is asked for first.
    ///
    /// @param purpose a constant of the asking module, and for whom; each purpose has its own key
    /// @return 32 bytes
    byte[] publicKey(String purpose);

    /// @param purpose as in [#publicKey]
    /// @return 64 bytes, always the same of the same message
    byte[] sign(String purpose, byte[] message);

    /// @param publicKey of whoever is said to have signed; anything that is no key has signed nothing
    boolean isSigned(byte[] publicKey, byte[] message, byte[] signature);
}
