-- People who are apart tell and ask by themselves; who was checked lately is asked of everybody at once.
comment on column isolation.checks.recorded_by is 'Personal where the person told it by themselves: their own id. Else the account.';
comment on column isolation.needs.taken_by is 'Personal where the person asked by themselves: their own id. Else the account.';
create index checks_lately on isolation.checks (checked_at, area_key) include (stay_id) where reached;
