-- Who stands at a post now or soon: shifts that have not ended, out of all that ever were.
create index on workforce.shifts (post_id, ends_at);
