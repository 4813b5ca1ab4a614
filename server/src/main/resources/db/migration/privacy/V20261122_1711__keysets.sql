create schema privacy;
grant usage on schema privacy to ${app};
alter default privileges in schema privacy grant select, insert on tables to ${app};

create table privacy.keyset (
  kind       text primary key,
  wrapped    bytea not null,
  created_at timestamptz not null
);
comment on table privacy.keyset is 'Keys of the installation, each encrypted by the master key, which is never in the database.';
comment on column privacy.keyset.kind is 'What the keys are for: seal, look-up, derive. Bound to the ciphertext, so rows cannot be swapped.';
