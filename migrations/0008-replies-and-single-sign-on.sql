-- Requests that are sent again, and sign-ins that are under way at an issuer of single sign-on.

-- Without a status: the request is under way, or was when its process ended. Without a body: it was done, and its reply is not kept.
alter table idempotent_replies
  alter column status drop not null,
  alter column body drop not null,
  add check (status is not null or body is null);
