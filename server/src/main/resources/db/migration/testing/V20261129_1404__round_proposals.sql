-- Rounds that rules of other modules wait for.
create table testing.round_proposals (
  id            uuid primary key,
  area_key      bigint not null,
  area_lows     bigint[] not null,
  area_highs    bigint[] not null,
  day           date not null,
  day_begins_at timestamptz not null,
  what          text not null
);
create index on testing.round_proposals (day);
call kernel.guard_by_area('testing.round_proposals');
revoke update, delete, truncate on testing.round_proposals from ${app};
comment on table testing.round_proposals is 'A round that a rule waits for: proposed until one is opened that covers it. No personal data.';
comment on column testing.round_proposals.id is 'Of what needs it, in the module that told it.';
comment on column testing.round_proposals.area_key is 'The smallest area around all of its areas.';
