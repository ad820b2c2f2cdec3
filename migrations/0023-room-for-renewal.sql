-- A finding that is seen again is written anew. Where its page has room for that, no index is touched: half the work of storing what an
-- inspection found again. Pages that are full already are left as findings are renewed.
alter table findings set (fillfactor = 50);
