package org.lianfang.privacy;

/// Why somebody opens a masked value. Kept in the audit log with the act.
public enum Purpose {
    CONTACT_PERSON,
    VERIFY_IDENTITY,
    MEDICAL_REFERRAL,
    CORRECT_RECORD,
    RESIDENT_REQUEST
}
