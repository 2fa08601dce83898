/** Raised with every change of the tables; an older file is refused, since what it holds is only test data. */
export const schemaVersion = 2;

/** Times named `_at` are milliseconds, `created` is seconds as in Stripe's objects. */
export const schema = `
  -- What Stripe's API shows: payment intents, charges, refunds, disputes, events, webhook endpoints, customers, their payment methods.
  create table objects (
    seq integer primary key autoincrement,
    id text not null unique,
    object text not null,
    account text not null,
    payment_intent text,
    created integer not null,
    document text not null
  ) strict;
  create index objects_of_account on objects (account, object, seq);
  create index objects_of_payment_intent on objects (payment_intent, object, seq);

  create table ledger (
    seq integer primary key autoincrement,
    account text not null,
    created integer not null,
    payment_intent text not null,
    kind text not null check (kind in ('authorization', 'authentication', 'capture', 'release', 'refund', 'dispute', 'disputeFee')),
    amount integer not null,
    currency text not null,
    idempotency_key text,
    metadata text not null
  ) strict;
  create index ledger_of_account on ledger (account, seq);
  create trigger ledger_is_append_only before update on ledger begin select raise(abort, 'the ledger is append-only'); end;
  create trigger ledger_keeps_all before delete on ledger begin select raise(abort, 'the ledger is append-only'); end;

  create table idempotency_keys (
    account text not null,
    key text not null,
    endpoint text not null,
    fingerprint text not null,
    request_id text not null,
    status integer not null,
    body text not null,
    kept_at integer not null,
    primary key (account, key)
  ) strict;
  create index idempotency_keys_by_age on idempotency_keys (kept_at);

  -- A customer's bank has been asked; the key is that of the confirmation which asked.
  create table pending_authentications (
    payment_intent text primary key,
    idempotency_key text
  ) strict;

  -- What the gateway does by itself when its time has come.
  create table due_work (
    kind text not null check (kind in ('lapse', 'settle', 'verdict', 'overdue')),
    subject text not null,
    account text not null,
    due_at integer not null,
    primary key (kind, subject)
  ) strict;
  create index due_work_by_time on due_work (due_at);

  create table webhook_deliveries (
    seq integer primary key autoincrement,
    event text not null,
    endpoint text not null,
    lane text not null,
    place integer not null,
    due_at integer not null,
    reordered integer not null,
    attempts integer not null default 0,
    first_tried_at integer,
    delivered_at integer,
    last_error text
  ) strict;
  create index webhook_deliveries_due on webhook_deliveries (due_at, place) where delivered_at is null;

  -- An account of '*' is every account without a row of its own.
  create table webhook_modes (account text primary key, mode text not null) strict;

  create table faults (
    seq integer primary key autoincrement,
    account text,
    method text,
    path text,
    payment_intent text,
    fault text not null,
    delay_ms integer not null,
    remaining integer not null
  ) strict;

  -- Each misbehavior of a payment method happens once per intent.
  create table misbehaved (
    account text not null,
    subject text not null,
    fault text not null,
    primary key (account, subject, fault)
  ) strict;
`;
