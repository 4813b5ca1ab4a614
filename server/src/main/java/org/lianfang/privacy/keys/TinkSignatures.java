package org.lianfang.privacy.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.util.Bytes;
import java.security.GeneralSecurityException;
import org.lianfang.privacy.Signatures;

/// Signs with Ed25519; the keys lie beside the others, wrapped by the master key.
final class TinkSignatures implements Signatures {

    private final Keysets keysets;
    private final MasterKey master;

    TinkSignatures(Keysets keysets, MasterKey master) {
        this.keysets = keysets;
        this.master = master;
    }

    @Override
    @AccessesPartialKey
    public byte[] publicKey(String purpose) {
        try {
            var key = (Ed25519PublicKey)
                    keyFor(purpose).getPublicKeysetHandle().getPrimary().getKey();
            return key.getPublicKeyBytes().toByteArray();
        } catch (GeneralSecurityException notRead) {
            throw new IllegalStateException("The key that signs for '" + purpose + "' could not be read", notRead);
        }
    }

    @Override
    public byte[] sign(String purpose, byte[] message) {
        try {
            return keyFor(purpose)
                    .getPrimitive(RegistryConfiguration.get(), PublicKeySign.class)
                    .sign(message);
        } catch (GeneralSecurityException notSigned) {
            throw new IllegalStateException("The key that signs for '" + purpose + "' did not sign", notSigned);
        }
    }

    @Override
    @AccessesPartialKey
    public boolean isSigned(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            var key = Ed25519PublicKey.create(Ed25519Parameters.Variant.NO_PREFIX, Bytes.copyFrom(publicKey), null);
            KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class)
                    .verify(signature, message);
            return true;
        } catch (GeneralSecurityException notByThisKey) {
            return false;
        }
    }

    /// Read each time: a key that was made in a transaction which failed is none.
    private KeysetHandle keyFor(String purpose) {
        return keysets.ofKind("sign " + purpose, Ed25519Parameters.create(Ed25519Parameters.Variant.NO_PREFIX), master);
    }
}
