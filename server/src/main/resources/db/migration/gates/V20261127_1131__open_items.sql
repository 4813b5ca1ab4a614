-- What is still to do is little beside what was done.
create index handover_items_open on gates.handover_items (handover_id) where done_at is null;
