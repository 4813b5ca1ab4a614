package org.lianfang.e2e;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Closes what a journey opened, so that it does not slow down the next one. JUnit finds it by `META-INF/services`.
public final class ClosedBrowsers implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext journey) {
        Browsers.closeAll();
    }
}
