-- Whoever signs in is asked which of the members they are.
create index on workforce.members (account_id) where account_id is not null;
