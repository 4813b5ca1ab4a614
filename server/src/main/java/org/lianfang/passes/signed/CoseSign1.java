package org.lianfang.passes.signed;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;

/// One signature over one payload, ES256. Source: RFC 9052 (COSE), section 4.2; RFC 9053, section 2.1.
///
/// @param protectedHeader as it was signed
record CoseSign1(byte[] protectedHeader, byte[] payload, byte[] signature) {

    private static final int TAG = 18;
    private static final int ALGORITHM = 1;
    private static final int ES256 = -7;
    private static final int KEY_ID = 4;
    private static final int SIGNATURE_BYTES = 64;
    /// The two halves of the signature side by side, as COSE wants them, instead of DER.
    private static final String SCHEME = "SHA256withECDSAinP1363Format";

    static byte[] sign(byte[] payload, Kid kid, PrivateKey key) {
        var header = CBORObject.NewOrderedMap()
                .Add(ALGORITHM, ES256)
                .Add(KEY_ID, kid.bytes())
                .EncodeToBytes();
        try {
            var signer = Signature.getInstance(SCHEME);
            signer.initSign(key);
            signer.update(toBeSigned(header, payload));
            return CBORObject.FromObjectAndTag(
                            CBORObject.NewArray()
                                    .Add(header)
                                    .Add(CBORObject.NewMap())
                                    .Add(payload)
                                    .Add(signer.sign()),
                            TAG)
                    .EncodeToBytes();
        } catch (GeneralSecurityException notSigned) {
            throw new IllegalStateException("A pass could not be signed", notSigned);
        }
    }

    /// @return empty when the bytes are nothing of this shape
    static Optional<CoseSign1> read(byte[] bytes) {
        try {
            var message = CBORObject.DecodeFromBytes(bytes);
            if (!message.HasOneTag(TAG)) {
                return Optional.empty();
            }
            var parts = message.Untag();
            if (parts.getType() != CBORType.Array
                    || parts.size() != 4
                    || !isBytes(parts.get(0))
                    || parts.get(1).getType() != CBORType.Map
                    || !isBytes(parts.get(2))
                    || !isBytes(parts.get(3))) {
                return Optional.empty();
            }
            var signature = parts.get(3).GetByteString();
            return signature.length == SIGNATURE_BYTES
                    ? Optional.of(new CoseSign1(
                            parts.get(0).GetByteString(), parts.get(2).GetByteString(), signature))
                    : Optional.empty();
        } catch (CBORException notCbor) {
            return Optional.empty();
        }
    }

    /// The key that the protected header names; empty for another algorithm or a header of another shape.
    Optional<Kid> kid() {
        try {
            var header = CBORObject.DecodeFromBytes(protectedHeader);
            if (header.getType() != CBORType.Map) {
                return Optional.empty();
            }
            var algorithm = header.get(ALGORITHM);
            var kid = header.get(KEY_ID);
            var known = algorithm != null
                    && algorithm.isNumber()
                    && !algorithm.isTagged()
                    && algorithm.equals(CBORObject.FromObject(ES256))
                    && kid != null
                    && isBytes(kid);
            return known ? Optional.of(Kid.of(kid.GetByteString())) : Optional.empty();
        } catch (CBORException notCbor) {
            return Optional.empty();
        }
    }

    boolean isSignedBy(PublicKey key) {
        try {
            var verifier = Signature.getInstance(SCHEME);
            verifier.initVerify(key);
            verifier.update(toBeSigned(protectedHeader, payload));
            return verifier.verify(signature);
        } catch (GeneralSecurityException notVerifiable) {
            return false;
        }
    }

    private static boolean isBytes(CBORObject object) {
        return object.getType() == CBORType.ByteString && !object.isTagged();
    }

    private static byte[] toBeSigned(byte[] header, byte[] payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(header)
                .Add(new byte[0])
                .Add(payload)
                .EncodeToBytes();
    }
}
