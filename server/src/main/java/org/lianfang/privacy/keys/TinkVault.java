package org.lianfang.privacy.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import org.lianfang.privacy.DerivedKeys;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;

/// Seals with AES-256-GCM; looks up and derives with HMAC-SHA-256.
final class TinkVault implements Vault, DerivedKeys {

    private static final int LOOKUP_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final Aead seal;
    private final PrfSet lookup;
    private final PrfSet derive;
    private final Map<Field, byte[]> bound = new EnumMap<>(Field.class);

    TinkVault(Aead seal, PrfSet lookup, PrfSet derive) {
        this.seal = seal;
        this.lookup = lookup;
        this.derive = derive;
        for (var field : Field.values()) {
            bound.put(field, (field.name() + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public byte[] seal(Field field, Personal<String> value) {
        try {
            return seal.encrypt(value.value().getBytes(StandardCharsets.UTF_8), boundTo(field));
        } catch (GeneralSecurityException notSealed) {
            throw new IllegalStateException("A value of " + field + " could not be sealed", notSealed);
        }
    }

    @Override
    public Personal<String> open(Field field, byte[] sealed) {
        try {
            return new Personal<>(new String(seal.decrypt(sealed, boundTo(field)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherSeal) {
            throw new IllegalStateException("Not a value of " + field + " sealed with this key", otherSeal);
        }
    }

    @Override
    public byte[] lookup(Field field, Personal<String> normalised) {
        var prefix = boundTo(field);
        var value = normalised.value().getBytes(StandardCharsets.UTF_8);
        var input = java.util.Arrays.copyOf(prefix, prefix.length + value.length);
        System.arraycopy(value, 0, input, prefix.length, value.length);
        return compute(lookup, input, LOOKUP_BYTES);
    }

    @Override
    public byte[] keyFor(String purpose) {
        return compute(derive, purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
    }

    private byte[] boundTo(Field field) {
        return java.util.Objects.requireNonNull(bound.get(field));
    }

    private static byte[] compute(PrfSet prf, byte[] input, int length) {
        try {
            return prf.computePrimary(input, length);
        } catch (GeneralSecurityException notComputed) {
            throw new IllegalStateException("A keyed hash could not be computed", notComputed);
        }
    }
}
