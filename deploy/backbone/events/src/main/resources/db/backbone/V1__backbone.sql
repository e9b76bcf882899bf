-- The event log: timeline, source of the outbox and audit chain in one. Rows are only ever added.
create table event (
    subject     text        not null,
    sequence    bigint      not null,
    position    bigint      generated always as identity unique,
    id          uuid        not null,
    topic       text        not null,
    type        text        not null,
    happened    timestamptz not null,
    recorded    timestamptz not null,
    actor       text        not null,
    cause       text,
    traceparent text,
    body        bytea       not null,
    hash        bytea       not null,
    primary key (subject, sequence)
);

-- What is not published yet. An event that has no row here has been acknowledged by the broker.
create table outbox (
    position bigint primary key
);

-- Which offset each published batch reached: a broker that lost its tail is noticed at the next start.
create table published (
    topic    text    not null,
    shard    integer not null,
    reached  bigint  not null,
    position bigint  not null,
    primary key (topic, shard, reached)
);

-- Chained over the hashes of every published batch: shows a whole stream removed from the log.
create table anchor (
    number   bigint      generated always as identity primary key,
    position bigint      not null,
    events   integer     not null,
    recorded timestamptz not null,
    hash     bytea       not null
);

-- The last sequence each reader has applied, per subject; kept in the transaction of the effect.
create table inbox_head (
    reader   text   not null,
    subject  text   not null,
    sequence bigint not null,
    primary key (reader, subject)
);

-- What could not be applied yet (WAITING) or at all (PARKED), with everything that follows it on its subject.
create table inbox_held (
    reader   text        not null,
    subject  text        not null,
    sequence bigint      not null,
    topic    text        not null,
    type     text        not null,
    headers  text        not null,
    body     bytea       not null,
    state    text        not null check (state in ('WAITING', 'PARKED')),
    cause    text        not null,
    since    timestamptz not null,
    primary key (reader, subject, sequence)
);

create table number_block (
    kind text   not null,
    day  date   not null,
    next bigint not null,
    primary key (kind, day)
);

-- What was answered to a POST under its client's key; forgotten after a day.
create table idempotent_answer (
    client  text        not null,
    key     text        not null,
    request text        not null,
    status  integer     not null,
    headers text        not null,
    body    text,
    given   timestamptz not null,
    primary key (client, key)
);

-- Where the clock was put, so that a restart in the middle of a replay doesn't bring the present into its past.
create table moved_clock (
    one boolean     primary key default true check (one),
    at  timestamptz not null
);
