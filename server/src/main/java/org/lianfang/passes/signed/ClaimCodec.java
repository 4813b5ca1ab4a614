package org.lianfang.passes.signed;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Colour;

/// Claims as CBOR: the registered ones of RFC 8392 by their numbers, our own under one private number.
final class ClaimCodec {

    static final String ISSUER = "LF";
    private static final int ISS = 1;
    private static final int EXP = 4;
    private static final int IAT = 6;
    private static final int CTI = 7;
    private static final int OURS = -70_001;
    private static final int COLOUR = 1;
    private static final int INITIALS = 2;
    private static final int BIRTH_YEAR = 3;
    private static final int UNTIL = 4;
    private static final int TEST_UNTIL = 5;
    private static final int MOST_INITIALS = 4;
    /// The end of the year 2299.
    private static final long LAST_SECOND = 10_413_791_999L;

    private ClaimCodec() {}

    static byte[] write(PassClaims claims) {
        var ours = CBORObject.NewOrderedMap()
                .Add(COLOUR, claims.colour().ordinal())
                .Add(INITIALS, claims.initials());
        addIfKnown(
                ours,
                BIRTH_YEAR,
                claims.birthYear() == null ? null : claims.birthYear().longValue());
        addIfKnown(ours, UNTIL, seconds(claims.until()));
        addIfKnown(ours, TEST_UNTIL, seconds(claims.testUntil()));
        return CBORObject.NewOrderedMap()
                .Add(ISS, ISSUER)
                .Add(EXP, claims.expires().getEpochSecond())
                .Add(IAT, claims.issued().getEpochSecond())
                .Add(CTI, claims.number().bytes())
                .Add(OURS, ours)
                .EncodeToBytes();
    }

    /// @return empty when they are of another shape
    static Optional<PassClaims> read(byte[] payload) {
        try {
            var map = CBORObject.DecodeFromBytes(payload);
            return map.getType() == CBORType.Map ? Optional.of(claims(map)) : Optional.empty();
        } catch (CBORException | OtherShape otherwise) {
            return Optional.empty();
        }
    }

    private static PassClaims claims(CBORObject map) {
        var ours = needed(map.get(OURS), CBORType.Map);
        var number = needed(map.get(CTI), CBORType.ByteString).GetByteString();
        var colour = between(0, Colour.values().length - 1L, ours.get(COLOUR));
        var initials = needed(ours.get(INITIALS), CBORType.TextString).AsString();
        if (!needed(map.get(ISS), CBORType.TextString).AsString().equals(ISSUER)
                || number.length != PassClaims.Number.BYTES
                || initials.codePointCount(0, initials.length()) > MOST_INITIALS) {
            throw new OtherShape();
        }
        var born = ours.get(BIRTH_YEAR);
        return new PassClaims(
                PassClaims.Number.of(number),
                moment(map.get(IAT)),
                moment(map.get(EXP)),
                Colour.values()[(int) colour],
                initials,
                born == null ? null : (int) between(1800, 2299, born),
                ours.get(UNTIL) == null ? null : moment(ours.get(UNTIL)),
                ours.get(TEST_UNTIL) == null ? null : moment(ours.get(TEST_UNTIL)));
    }

    private static Instant moment(@Nullable CBORObject value) {
        return Instant.ofEpochSecond(between(0, LAST_SECOND, value));
    }

    private static long between(long least, long most, @Nullable CBORObject value) {
        var number = needed(value, CBORType.Integer).AsNumber();
        if (!number.CanFitInInt64()) {
            throw new OtherShape();
        }
        var read = number.ToInt64Checked();
        if (read < least || read > most) {
            throw new OtherShape();
        }
        return read;
    }

    private static CBORObject needed(@Nullable CBORObject value, CBORType type) {
        if (value == null || value.getType() != type || value.isTagged()) {
            throw new OtherShape();
        }
        return value;
    }

    private static void addIfKnown(CBORObject map, int key, @Nullable Long value) {
        if (value != null) {
            map.Add(key, value);
        }
    }

    private static @Nullable Long seconds(@Nullable Instant moment) {
        return moment == null ? null : (Long) moment.getEpochSecond();
    }

    /// The claims are not those of a pass.
    private static final class OtherShape extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OtherShape() {
            super(null, null, false, false);
        }
    }
}
