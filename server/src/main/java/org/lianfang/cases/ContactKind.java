package org.lianfang.cases;

/// How near somebody is to a case.
public enum ContactKind {
    CLOSE,
    /// Contact of a close contact.
    OF_CONTACT
}
