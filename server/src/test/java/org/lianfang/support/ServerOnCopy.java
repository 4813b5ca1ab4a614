package org.lianfang.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Points a test's server to a database copy and a data directory of its own.
public final class ServerOnCopy implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String SETUP_CODE = "set-up-of-tests";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var address = TestPostgres.copy();
        TestPostgres.isUsedBy(context);
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
}
