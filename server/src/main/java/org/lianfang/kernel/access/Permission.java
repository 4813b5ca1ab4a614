package org.lianfang.kernel.access;

/// What an account may do, always within areas. Roles are bundles of these.
public enum Permission {
    MANAGE_ACCOUNTS,
    MANAGE_RESPONSE,
    READ_AUDIT,
    MANAGE_TERRITORY,
    READ_TERRITORY,
    MANAGE_RESIDENTS,
    READ_RESIDENTS,
    UNMASK_PERSONAL,
    IMPORT_RESIDENTS,
    EXPORT_RESIDENTS,
    MANAGE_MEASURES,
    MANAGE_WORKFORCE,
    READ_WORKFORCE,
    MANAGE_GATES,
    READ_GATES,
    RECORD_CROSSINGS,
    MANAGE_TESTING,
    READ_TESTING,
    RECORD_SAMPLES,
    ENTER_RESULTS,
    READ_COMMAND,
    SIGN_REPORTS
}
