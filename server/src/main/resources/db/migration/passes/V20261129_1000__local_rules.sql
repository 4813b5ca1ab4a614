-- Rules that are stricter in an area than the rule pack.
create table passes.local_rules (
  id          uuid primary key,
  area_key    bigint not null,
  area_end    bigint not null,
  response_id uuid not null,
  rule        text not null,
  ground      text,
  value       text not null,
  pack_value  text not null,
  reason      text not null,
  evidence    text not null,
  until_day   date not null,
  ends_at     timestamptz not null,
  proposed_by uuid not null,
  proposer    text not null,
  proposed_at timestamptz not null check (proposed_at < ends_at),
  decided_by  uuid,
  decider     text,
  decided_at  timestamptz,
  outcome     text,
  ended_by    uuid,
  ended_at    timestamptz,
  settled_at  timestamptz,
  check (num_nonnulls(decided_by, decider, decided_at, outcome) in (0, 4)),
  check (decided_by <> proposed_by),
  check (num_nonnulls(ended_by, ended_at) in (0, 2))
);
create index on passes.local_rules (area_key, id);
create index local_rules_unsettled on passes.local_rules (id) where outcome = 'APPROVED' and settled_at is null;
call kernel.guard_by_area('passes.local_rules');
revoke delete, truncate on passes.local_rules from ${app};
comment on table passes.local_rules is 'A value that is stricter in an area than that of the pack: proposed by one, approved by another, with an end. No personal data of residents.';
comment on column passes.local_rules.area_end is 'First key after the area.';
comment on column passes.local_rules.value is 'As packs write it.';
comment on column passes.local_rules.pack_value is 'What the pack said when it was proposed.';
comment on column passes.local_rules.evidence is 'Number of the decision.';
comment on column passes.local_rules.settled_at is 'When it was last looked whose status it changes; absent after it was approved or ended.';
