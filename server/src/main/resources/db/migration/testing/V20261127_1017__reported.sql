-- Figures of a round that others report by area.
create table testing.reported (
  round_id    uuid not null,
  area_key    bigint not null,
  attended    bigint not null check (attended >= 0),
  positive    bigint not null check (positive between 0 and attended),
  reported_at timestamptz not null,
  reported_by uuid not null,
  primary key (round_id, area_key)
);
call kernel.guard_by_area('testing.reported');
revoke delete, truncate on testing.reported from ${app};
comment on table testing.reported is 'How many were tested and positive in an area of a round, as others report it; no samples stand behind it here. No personal data.';
comment on column testing.reported.reported_at is 'When the present figures were entered.';
