package org.lianfang.privacy;

/// Seals what identifies a person (identity numbers, telephones) with the installation's key, and makes keyed hashes by
/// which an exact value can be found again without opening anything.
public interface Vault {

    /// What a sealed value is; part of the seal, so that a value cannot be moved to another column.
    enum Field {
        ID_NUMBER,
        PHONE,
        CROSSING_PERSON,
        SAMPLE_PERSON,
        IMPORT_ROW,
        /// What a counsellor wrote about somebody.
        COUNSELLING_NOTE,
        /// The private half of a key that signs passes.
        PASS_KEY,
        /// Who somebody is whom a case met and who is in no register.
        OUTSIDE_PERSON,
        /// A file by which cases and contacts are handed to another city.
        HANDOVER_FILE
    }

    /// @return Tink AEAD ciphertext, about 33 bytes longer than the UTF-8 text
    byte[] seal(Field field, Personal<String> value);

    /// @throws IllegalStateException when it was sealed for another field or with another key
    Personal<String> open(Field field, byte[] sealed);

    /// Keyed hash (HMAC-SHA-256 cut to 16 bytes) of a normalised value, for exact look-up.
    byte[] lookup(Field field, Personal<String> normalised);
}
