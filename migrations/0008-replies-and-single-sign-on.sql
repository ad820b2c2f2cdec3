-- Requests that are sent again, and sign-ins that are under way at an issuer of single sign-on.

-- Without a status: the request is under way, or was when its process ended. Without a body: it was done, and its reply is not kept.
alter table idempotent_replies
  alter column status drop not null,
  alter column body drop not null,
  add check (status is not null or body is null);

-- Sign-ins whose browser is at the issuer. What stands here is good for one, from the browser that began it.
create table sign_on_attempts (
  ticket_hash bytea primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  redirect_uri text not null,
  created_at timestamptz not null default now()
);
create index sign_on_attempts_age on sign_on_attempts (created_at);

-- Whom an issuer means by an account, from the first time on: a name that is given to somebody else there does not open it.
create table sign_on_subjects (
  user_id uuid not null references users on delete cascade,
  issuer text not null,
  subject text not null,
  since timestamptz not null default now(),
  primary key (user_id, issuer),
  unique (issuer, subject)
);

-- Who came by an issuer needs no password of their own.
alter table sessions add column by_issuer boolean not null default false;
