package org.lianfang.passes.signed;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;

/// A pass as one text: `LF1:` and what [Base45] makes of the packed, signed claims. Reading it needs public
/// keys only
/// and
/// never fails: whatever is held before the camera has an answer.
public final class SignedPass {

    public static final String PREFIX = "LF1:";
    /// More than any pass of ours has; what is longer is not looked into.
    public static final int LONGEST = 1_000;

    private SignedPass() {}

    public static String write(PassClaims claims, Kid kid, PrivateKey key) {
        return PREFIX + Base45.encode(Packing.pack(CoseSign1.sign(ClaimCodec.write(claims), kid, key)));
    }

    /// @param tolerance how far the clocks of issuer and reader may differ
    public static Reading read(String text, VerificationKeys keys, Instant now, Duration tolerance) {
        if (!text.startsWith(PREFIX)) {
            return new Reading.Invalid(Reading.Flaw.NOT_A_PASS);
        }
        if (text.length() > LONGEST) {
            return new Reading.Invalid(Reading.Flaw.DAMAGED);
        }
        var message = Base45.decode(text.substring(PREFIX.length()))
                .flatMap(Packing::unpack)
                .flatMap(CoseSign1::read);
        if (message.isEmpty()) {
            return new Reading.Invalid(Reading.Flaw.DAMAGED);
        }
        var key = message.get().kid().flatMap(keys::find);
        if (key.isEmpty()) {
            return new Reading.Invalid(Reading.Flaw.UNKNOWN_KEY);
        }
        if (!message.get().isSignedBy(key.get().key())) {
            return new Reading.Invalid(Reading.Flaw.FORGED);
        }
        return ClaimCodec.read(message.get().payload())
                .map(claims -> inTime(claims, key.get(), now, tolerance))
                .orElseGet(() -> new Reading.Invalid(Reading.Flaw.DAMAGED));
    }

    private static Reading inTime(PassClaims claims, VerificationKeys.Key key, Instant now, Duration tolerance) {
        if (claims.issued().isBefore(key.from()) || !now.isBefore(key.until())) {
            return new Reading.Invalid(Reading.Flaw.UNKNOWN_KEY);
        }
        if (claims.issued().isAfter(now.plus(tolerance))) {
            return new Reading.Invalid(Reading.Flaw.FROM_FUTURE);
        }
        return now.isBefore(claims.expires()) ? new Reading.Valid(claims) : new Reading.Invalid(Reading.Flaw.EXPIRED);
    }
}
