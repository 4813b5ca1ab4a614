-- What a swab and a test cost in a round, as whoever pays for it says.
create table testing.round_costs (
  round_id uuid primary key references testing.rounds,
  area_key bigint not null,
  currency text not null,
  per_swab numeric(12, 4) not null check (per_swab >= 0),
  per_test numeric(12, 4) not null check (per_test >= 0),
  version  int not null default 1
);
call kernel.guard_by_area('testing.round_costs');
revoke delete, truncate on testing.round_costs from ${app};
comment on table testing.round_costs is 'What one swab and one test of a tube cost in a round. Entered by hand, editable, with a version. No personal data.';
comment on column testing.round_costs.area_key is 'The smallest area around all areas of the round.';
comment on column testing.round_costs.currency is 'ISO 4217.';
