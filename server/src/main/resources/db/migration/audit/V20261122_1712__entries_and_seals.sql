create schema audit;
grant usage on schema audit to ${app};
alter default privileges in schema audit grant select, insert on tables to ${app};

create table audit.entry (
  id           uuid primary key,
  at           timestamptz not null,
  actor        uuid not null,
  action       text not null,
  subject_kind text not null,
  subject_id   text not null,
  area_key     bigint not null,
  purpose      text,
  detail       text not null,
  mac          bytea not null,
  written_by   xid8 not null default pg_current_xact_id()
);
comment on table audit.entry is 'What was done and who looked. The application may add and read, never change. Holds ids, counts and codes, no personal data.';
comment on column audit.entry.detail is 'JSON as text: the mac covers these very bytes.';
comment on column audit.entry.mac is 'HMAC-SHA-256 over all other fields, made by the application: a row without a true one was not written by it.';
comment on column audit.entry.written_by is 'Lets the sealer find what was committed since it looked last, without a lock.';
create index on audit.entry (written_by);
create index on audit.entry (area_key, id);
create index on audit.entry (actor, id);
create index on audit.entry (subject_id, id);
create index on audit.entry (action, id);

-- Anybody may leave a trace anywhere; who may read it is decided by area.
alter table audit.entry enable row level security;
create policy reading on audit.entry for select
  using ((select nullif(current_setting('lianfang.scope', true), '')::int8multirange) @> area_key);
create policy adding on audit.entry for insert with check (true);

create table audit.seal (
  seq   bigint primary key,
  entry uuid not null unique,
  mac   bytea not null,
  hash  bytea not null
);
comment on table audit.seal is 'The chain: hash = HMAC(previous hash, seq, mac of the entry). A removed, altered or inserted row breaks it.';

create table audit.root (
  day   date primary key,
  seq   bigint not null,
  hash  bytea not null
);
comment on table audit.root is 'Head of the chain at the end of each day (UTC), to be written down outside.';
