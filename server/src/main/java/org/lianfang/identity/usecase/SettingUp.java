package org.lianfang.identity.usecase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Map;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.Grant;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.identity.store.GrantRows;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.data.DataDirectory;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes the first administrator of an empty installation. Whoever does it must know the set-up code, which only the
/// operator of the machine can read.
@Component
public class SettingUp {

    private static final Logger log = LoggerFactory.getLogger(SettingUp.class);
    private static final String FILE = "setup-code";

    private final Stores stores;
    private final NewAccounts newAccounts;
    private final SystemTransactions transactions;
    private final DataDirectory data;
    private final String givenCode;
    private volatile boolean done;

    SettingUp(
            Stores stores,
            NewAccounts newAccounts,
            SystemTransactions transactions,
            DataDirectory data,
            @Value("${lianfang.setup-code:}") String givenCode) {
        this.stores = stores;
        this.newAccounts = newAccounts;
        this.transactions = transactions;
        this.data = data;
        this.givenCode = givenCode;
    }

    @Component
    record Stores(AccountRows accounts, GrantRows grants, Attempts attempts) {}

    public boolean isNeeded() {
        if (!done) {
            done = !transactions.call(stores.accounts::areEmpty);
        }
        return !done;
    }

    /// The code that the operator was given or finds in the data directory.
    String code() {
        return givenCode.isEmpty() ? data.secret(FILE, SettingUp::readableCode) : givenCode;
    }

    /// @throws Refusal `identity/already-set-up`, `identity/wrong-setup-code`, or what is
    /// wrong with login, name or password
    public Account setUp(NewAccounts.Wanted wanted, String code, String address) {
        if (!isNeeded()) {
            throw IdentityRefusal.ALREADY_SET_UP.with();
        }
        var attempt = stores.attempts.begin("set-up", address);
        if (!MessageDigest.isEqual(utf8(code.strip()), utf8(code()))) {
            throw IdentityRefusal.WRONG_SETUP_CODE.with();
        }
        attempt.succeeded();
        var prepared = newAccounts.prepare(wanted, AreaKey.NATION);
        var itself = new Caller(prepared.account().id(), prepared.account().displayName(), Map.of());
        var account = transactions.callAs(itself, () -> add(prepared));
        done = true;
        removeFile();
        return account;
    }

    private Account add(NewAccounts.Prepared prepared) {
        if (!stores.accounts.lockForFirst()) {
            throw IdentityRefusal.ALREADY_SET_UP.with();
        }
        var account = newAccounts.add(prepared);
        var grant = new Grant(Ids.next(), account.id(), Role.ADMINISTRATOR, AreaKey.NATION, null, account.id());
        stores.grants.add(grant, newAccounts.now());
        newAccounts.announce(
                new IdentityEvent.GrantGiven(grant.id(), account.id(), grant.role(), grant.area(), grant.expiresAt()));
        return account;
    }

    private void removeFile() {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException left) {
            log.warn("The set-up code, now worthless, could not be removed from the data directory", left);
        }
    }

    /// 100 bits in groups that can be read aloud.
    private static String readableCode() {
        return DataDirectory.randomHex(13).substring(0, 25).replaceAll("(.{5})(?=.)", "$1-");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
