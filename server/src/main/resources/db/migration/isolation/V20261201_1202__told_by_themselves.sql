-- People who are apart tell and ask by themselves; whether somebody was checked since is asked of everybody at once.
comment on column isolation.checks.recorded_by is 'Personal where the person told it by themselves: their own id. Else the account.';
comment on column isolation.needs.taken_by is 'Personal where the person asked by themselves: their own id. Else the account.';
create index checks_reached on isolation.checks (stay_id, checked_at desc) where reached;
