package org.lianfang.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Points a test's server to a database copy and a data directory of its own.
public final class ServerOnCopy implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String SETUP_CODE = "set-up-of-tests";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var address = TestPostgres.copy();
        TestPostgres.isUsedBy(context);
        context.addApplicationListener((ContextClosedEvent closed) -> TestPostgres.isNoLongerUsedBy(context));
        ((GenericApplicationContext) context)
                .registerBean("cheapHashes", Argon2PasswordEncoder.class, ServerOnCopy::cheapHashes);
        TestPropertyValues.of(
                        "lianfang.data=" + TestPostgres.temporaryDirectory(),
                        "lianfang.database.url=" + address.url() + "?user="
                                + address.owner().user() + "&password="
                                + address.owner().password(),
                        "lianfang.database.app-password="
                                + address.application().password(),
                        "lianfang.body-patience=5s",
                        "lianfang.setup-code=" + SETUP_CODE,
                        "lianfang.clock-start=2020-02-03T00:30:00Z")
                .applyTo(context);
    }

    /// Thousands of people sign in, and seven tenths of the time of all tests went into their passwords.
    private static Argon2PasswordEncoder cheapHashes() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }
}
