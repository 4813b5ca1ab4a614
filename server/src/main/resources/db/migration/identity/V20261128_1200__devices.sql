create table identity.device (
  id              uuid primary key,
  account_id      uuid not null references identity.account,
  area_key        bigint not null,
  name            text not null,
  registered_at   timestamptz not null,
  last_seen_at    timestamptz not null,
  credential_hash bytea,
  expires_at      timestamptz not null,
  revoked_at      timestamptz,
  revoked_by      uuid
);
comment on table identity.device is 'Telephones and tablets on which somebody works in the field. Revoked, never deleted: sessions and audit entries name them.';
comment on column identity.device.area_key is 'Whose administrators look after it: the area of its account.';
comment on column identity.device.name is 'As the device calls itself: kind and browser, nothing about the person.';
comment on column identity.device.credential_hash is 'SHA-256 of 256 random bits that open a session from this device; absent once the password must be asked for.';
comment on column identity.device.expires_at is 'First moment at which the password must be asked for again.';
create index on identity.device (account_id, id);
create index on identity.device (area_key, id);
call kernel.guard_by_area('identity.device'::regclass);

alter table identity.session add column device_id uuid references identity.device;
comment on column identity.session.device_id is 'The registered device that it lives on, if any: revoking the device ends what it may do.';
create index on identity.session (device_id) where device_id is not null;
