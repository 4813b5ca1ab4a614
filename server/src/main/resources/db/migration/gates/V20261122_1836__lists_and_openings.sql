-- Which gates counted something in an area on some days: lists ask before they look.
create index on gates.gate_hours (area_key, day);

comment on column gates.crossings.stray is 'The id''s own time is more than ten minutes from the moment, so a list by time must look for it apart.';

create table gates.openings (
  id          uuid primary key,
  crossing_id uuid not null,
  area_key    bigint not null,
  account     uuid not null,
  purpose     text not null,
  note        text not null,
  at          timestamptz not null
);
create index on gates.openings (crossing_id);
call kernel.guard_by_area('gates.openings');
revoke update, delete, truncate on gates.openings from ${app};
comment on table gates.openings is 'Who opened masked values of a crossing, in their own words; the audit log has the act without them.';
comment on column gates.openings.note is 'Free text of the person who looked.';
