package org.lianfang.people.model;

import org.lianfang.privacy.IdentityNumber;

/// How to say what is wrong with an identity number.
final class IdentityFlaws {

    private IdentityFlaws() {}

    static PeopleRefusal refusalOf(IdentityNumber.Flaw flaw) {
        return switch (flaw) {
            case LENGTH -> PeopleRefusal.ID_LENGTH;
            case CHARACTERS -> PeopleRefusal.ID_CHARACTERS;
            case BIRTH_DATE -> PeopleRefusal.ID_BIRTH_DATE;
            case CHECK_CHARACTER -> PeopleRefusal.ID_CHECK_CHARACTER;
        };
    }
}
