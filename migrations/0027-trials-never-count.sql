-- What a check on trial finds is shown and never counts: not in the numbers of a site either.
update finding_counts set open = counted.open, proposed = counted.proposed, confirmed = counted.confirmed,
    dismissed = counted.dismissed
  from finding_counts own cross join lateral (
    select count(*) filter (where decision = 'open') as open, count(*) filter (where decision = 'proposed') as proposed,
      count(*) filter (where decision = 'confirmed') as confirmed, count(*) filter (where decision = 'dismissed') as dismissed
    from findings where target_id = own.target_id and presence = 'present' and not is_trial) counted
  where finding_counts.target_id = own.target_id
    and exists (select from findings where target_id = own.target_id and is_trial);
