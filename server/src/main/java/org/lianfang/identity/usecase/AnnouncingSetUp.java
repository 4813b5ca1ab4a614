package org.lianfang.identity.usecase;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the operator of a fresh installation the code with which it is set up.
@Component
class AnnouncingSetUp {

    private static final Logger log = LoggerFactory.getLogger(AnnouncingSetUp.class);

    private final SettingUp settingUp;

    AnnouncingSetUp(SettingUp settingUp) {
        this.settingUp = settingUp;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext && settingUp.isNeeded()) {
            log.info("Set-up code for the first administrator 首位管理员的安装码: {}", settingUp.code());
        }
    }
}
