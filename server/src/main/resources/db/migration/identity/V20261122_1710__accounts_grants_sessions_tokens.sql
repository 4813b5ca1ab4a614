create schema identity;
grant usage on schema identity to ${app};
alter default privileges in schema identity grant select, insert, update, delete on tables to ${app};

create table identity.account (
  id                   uuid primary key,
  login                text not null unique,
  display_name         text not null,
  password_hash        text not null,
  must_change_password boolean not null default false,
  locale               text,
  disabled             boolean not null default false,
  area_key             bigint not null,
  last_sign_in_at      timestamptz,
  created_at           timestamptz not null,
  created_by           uuid not null,
  version              int not null default 1
);
comment on table identity.account is 'People who work with the system. Accounts are disabled, never deleted: records name them.';
comment on column identity.account.login is 'Lower case; chosen by the administrator.';
comment on column identity.account.display_name is 'Personal: how a worker signs.';
comment on column identity.account.password_hash is 'Argon2id in PHC form.';
comment on column identity.account.area_key is 'Whose administrators look after the account; gives no right by itself.';
create index on identity.account (area_key, login);
call kernel.guard_by_area('identity.account'::regclass);

create table identity.grant (
  id           uuid primary key,
  account_id   uuid not null references identity.account,
  role         text not null,
  area_key     bigint not null,
  expires_at   timestamptz,
  given_by     uuid not null,
  given_at     timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid
);
comment on table identity.grant is 'A role in an area until it expires or is withdrawn. Kept for ever: it explains who could see what.';
create index on identity.grant (account_id) where withdrawn_at is null;
create index on identity.grant (area_key);
call kernel.guard_by_area('identity.grant'::regclass);

create table identity.session (
  id           uuid primary key,
  secret_hash  bytea not null unique,
  account_id   uuid not null references identity.account,
  begun_at     timestamptz not null,
  last_used_at timestamptz not null,
  ends_at      timestamptz not null
);
comment on table identity.session is 'Who is signed in. Holds only the SHA-256 of the 256-bit cookie, so the table cannot be used to sign in.';
create index on identity.session (account_id);
create index on identity.session (ends_at);

create table identity.token (
  id           uuid primary key,
  name         text not null,
  secret_hash  bytea not null unique,
  role         text not null,
  area_key     bigint not null,
  expires_at   timestamptz not null,
  issued_by    uuid not null,
  issued_at    timestamptz not null,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   uuid
);
comment on table identity.token is 'Machines that may call: one role in one area until it expires. Holds only the SHA-256 of the token.';
create index on identity.token (area_key);
call kernel.guard_by_area('identity.token'::regclass);
