package org.lianfang.isolation.model;

/// What has to be seen to at a site: seven duties under one head.
public enum Duty {
    HEAD,
    DISINFECTION,
    HEALTH_WATCH,
    INFORMATION,
    SAFETY,
    LOGISTICS,
    TRANSPORT,
    CARE
}
