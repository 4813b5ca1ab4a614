package org.lianfang.cases.usecase;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.PartnerKey;
import org.lianfang.cases.store.PartnerKeys;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.springframework.stereotype.Service;

/// The key by which a city signs, and those of other cities that it trusts: each is registered once, after two people
/// have
/// read the fingerprint to each other.
@Service
public class KeepingPartnerKeys {

    private static final int LONGEST_NAME = 80;
    private static final int KEY_BYTES = 32;

    private final PartnerKeys keys;
    private final Cities cities;
    private final SignedFiles files;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    KeepingPartnerKeys(
            PartnerKeys keys, Cities cities, SignedFiles files, CaseLookup lookup, SystemTransactions transactions) {
        this.keys = keys;
        this.cities = cities;
        this.files = files;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// @param publicKey base64
    public record CityKey(AreaKey city, String name, String publicKey, String fingerprint) {}

    /// As it was sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param areaKey the city that will trust it, or an area in it
    /// @param name of the other city
    /// @param publicKey base64, as the other city shows it
    /// @param fingerprint as somebody of the other city has read it out
    public record Entry(
            @Nullable UUID id,
            @Nullable AreaKey areaKey,
            @Nullable String name,
            @Nullable String publicKey,
            @Nullable String fingerprint) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-city`
    @Needs(Permission.READ_CASES)
    public CityKey own(AreaKey area) {
        Access.requireWithin(area);
        var city = Cities.of(area);
        var key = files.publicKey(city);
        return new CityKey(
                city, cities.nameOf(city), Base64.getEncoder().encodeToString(key), SignedFiles.fingerprint(key));
    }

    /// Those that the city of an area has registered; who they are is no secret there.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-city`
    @Needs(Permission.READ_CASES)
    public List<PartnerKey> of(AreaKey area) {
        Access.requireWithin(area);
        var city = Cities.of(area);
        return transactions.callAs(Access.caller(), () -> keys.of(city));
    }

    /// @return the same when it was sent before
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-city`, `cases/key-not-read`, `cases/own-key`,
    ///     `cases/fingerprint-differs`, `cases/key-known`
    @Needs(Permission.MANAGE_CASES)
    public PartnerKey register(Entry entry) {
        var city = Cities.of(Fields.required("areaKey", entry.areaKey()));
        Access.requireWithin(city);
        var publicKey = read(Fields.required("publicKey", entry.publicKey()));
        var fingerprint = SignedFiles.fingerprint(publicKey);
        if (!fingerprint.equals(typed(Fields.required("fingerprint", entry.fingerprint())))) {
            throw CasesRefusal.FINGERPRINT_DIFFERS.with();
        }
        if (fingerprint.equals(files.fingerprintOf(city))) {
            throw CasesRefusal.OWN_KEY.with();
        }
        var key = new PartnerKey(
                CaseLookup.newId(entry.id()),
                city,
                Fields.atMost(LONGEST_NAME, "name", Fields.required("name", PlainText.clean(entry.name()))),
                publicKey,
                fingerprint,
                lookup.caller(),
                null);
        return transactions.callAs(Access.caller(), () -> {
            if (keys.add(key)) {
                lookup.took(Act.of("cases.key-registered", "partner-key", key.id(), city));
                return key;
            }
            return keys.find(key.id())
                    .filter(known -> known.fingerprint().equals(fingerprint)
                            && known.city().equals(city))
                    .orElseThrow(CasesRefusal.KEY_KNOWN::with);
        });
    }

    /// From now on nothing is sent to it or taken from it.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-key`
    @Needs(Permission.MANAGE_CASES)
    public PartnerKey retire(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var key = keys.find(id)
                    .filter(found -> scope.contains(found.city()))
                    .orElseThrow(CasesRefusal.UNKNOWN_KEY::with);
            keys.retire(id, lookup.now());
            lookup.took(Act.of("cases.key-retired", "partner-key", id, key.city()));
            return keys.find(id).orElseThrow();
        });
    }

    private static byte[] read(String typed) {
        try {
            var key = Base64.getDecoder().decode(typed.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            throw CasesRefusal.KEY_NOT_READ.with();
        }
        throw CasesRefusal.KEY_NOT_READ.with();
    }

    private static String typed(String fingerprint) {
        return fingerprint.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
    }
}
