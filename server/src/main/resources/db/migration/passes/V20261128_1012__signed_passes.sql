-- Keys that sign passes, and the passes that were signed.
create table passes.signing_keys (
  kid            bytea primary key,
  public_key     bytea not null,
  private_sealed bytea,
  made_at        timestamptz not null,
  signs_from     timestamptz not null,
  signs_until    timestamptz not null,
  verifies_until timestamptz not null,
  check (signs_from < signs_until and signs_until < verifies_until)
);
comment on table passes.signing_keys is 'ES256 keys. The private half is sealed by the vault and destroyed once it signs no more. No personal data.';
comment on column passes.signing_keys.public_key is 'SubjectPublicKeyInfo, DER.';

create table passes.issued (
  id          bytea primary key,
  resident_id uuid not null,
  area_key    bigint not null,
  form        text not null,
  colour      text not null,
  issued_at   timestamptz not null,
  expires_at  timestamptz not null,
  issued_by   uuid,
  revoked_at  timestamptz
);
create index on passes.issued (resident_id);
create index issued_revoked on passes.issued (revoked_at) where revoked_at is not null;
create index on passes.issued (expires_at);
call kernel.guard_by_area('passes.issued');
revoke truncate on passes.issued from ${app};
comment on table passes.issued is 'Passes that were signed, until they expire: so that they can be withdrawn and looked up.';
comment on column passes.issued.id is 'The number in the pass: 8 random bytes.';
comment on column passes.issued.resident_id is 'Personal.';
comment on column passes.issued.issued_by is 'Account that printed it; absent when the resident asked for it.';
