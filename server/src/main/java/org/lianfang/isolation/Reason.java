package org.lianfang.isolation;

/// Why a rule keeps somebody apart: health grounds only.
public enum Reason {
    CLOSE_CONTACT("contacts.close"),
    CONTACT_OF_CONTACT("contacts.of-contact"),
    HIGH_RISK_LEAVER("high-risk-leaver"),
    /// A contact for whom a case decided place and days.
    CONTACT("contacts.close");

    private final String rule;

    Reason(String rule) {
        this.rule = rule;
    }

    /// Under which the pack gives its days.
    public String rule() {
        return rule;
    }
}
