-- The event log: timeline, source of the outbox and audit chain in one. Rows are only ever added. The version is the place
-- in the stream of the subject, the sequence the place among its published events. A fact that is logged only has the topic
-- 'internal' and the sequence of the published event before it.
create table event (
    subject     text        not null,
    version     bigint      not null,
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
    primary key (subject, version)
);

-- What is not published yet. An event that has no row here has been acknowledged by the broker. By topic; rows of a
-- stopped subject are apart, so that what can't be sent is never read to find what can.
create table outbox (
    aside    boolean not null default false,
    topic    text    not null,
    position bigint  not null,
    primary key (aside, topic, position)
);

-- What the broker acknowledged, a row per round and topic, with the place each position got: positions are not the order
-- of sending. The term is the relay's that sent them. From it a topic's lost tail is sent again. Chained by hash over the events of a topic as they were sent, so
-- that a whole stream removed from the log shows. Pruned: an hour and a thousand rounds are kept.
create table published (
    topic     text        not null,
    round     bigint      generated always as identity,
    sent      timestamptz not null,
    term      bigint      not null,
    positions bigint[]    not null,
    shards    integer[]   not null,
    places    bigint[]    not null,
    hash      bytea       not null,
    primary key (topic, round)
);

-- The highest place of each partition whose round was pruned, with the term it was sent under, 0 if that is not known. A topic that ends below it is sent again as a whole.
create table forgotten (
    topic text    not null,
    shard integer not null,
    place bigint  not null,
    term  bigint  not null,
    primary key (topic, shard)
);

-- A topic whose lost tail is being queued again, a part at a time: where each of these partitions ended, and how far it has
-- come. First the rounds up to the last one that can have lost something are searched; where the loss reaches below the
-- rounds that are kept, position is not null, and all events of the topic follow up to the last one.
create table repair (
    topic         text      primary key,
    shards        integer[] not null,
    places        bigint[]  not null,
    round         bigint    not null,
    last_round    bigint    not null,
    position      bigint,
    last_position bigint    not null
);

-- Who sends the outbox: the database session of the leader, its term, and a beat that it raises while it lives.
create table relay_lease (
    name    text   primary key,
    term    bigint not null default 0,
    beat    bigint not null default 0,
    pid     integer,
    started timestamptz
) with (fillfactor = 10);

-- Subjects that are stopped because one of their events can't be sent. Their rows stay in the outbox, aside.
create table unsendable (
    subject  text        primary key,
    topic    text        not null,
    sequence bigint      not null,
    cause    text        not null,
    since    timestamptz not null
);

-- The last event each reader has applied, per subject; kept in the transaction of the effect. The id distinguishes a
-- repeat from another event at the same place. A subject is stopped while events of it are held.
create table inbox_head (
    reader   text    not null,
    subject  text    not null,
    sequence bigint  not null,
    id       text    not null,
    stopped  boolean not null,
    primary key (reader, subject)
);

-- The offset after the last record of each partition that a reader has applied or holds, and the latest of the relay's terms
-- that sent what it has read since it was last put back, 0 if none was named; kept in the same transaction.
create table inbox_position (
    reader text    not null,
    topic  text    not null,
    shard  integer not null,
    next   bigint  not null,
    term   bigint  not null,
    primary key (reader, topic, shard)
);

-- What could not be applied yet (WAITING for something named, BEHIND an earlier event of its subject) or at all (PARKED),
-- with all that came with it.
create table inbox_held (
    reader   text             not null,
    subject  text             not null,
    sequence bigint           not null,
    id       text             not null,
    topic    text             not null,
    shard    integer          not null,
    record   bigint           not null,
    key      text             not null,
    type     text             not null,
    headers  text             not null,
    body     bytea,
    state    text             not null check (state in ('WAITING', 'BEHIND', 'PARKED')),
    awaits   text collate "C" not null,
    cause    text             not null,
    since    timestamptz      not null,
    primary key (reader, subject, sequence, id)
);
create index inbox_held_awaits on inbox_held (reader, awaits, since, subject) where state = 'WAITING';

create table number_block (
    kind text   not null,
    day  date   not null,
    next bigint not null,
    primary key (kind, day)
);

-- What was answered to a POST under its client's key; forgotten after a day, and without any secret.
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
create index idempotent_answer_given on idempotent_answer (given);

-- Where the clock was put, so that a restart in the middle of a replay doesn't bring the present into its past.
create table moved_clock (
    one boolean     primary key default true check (one),
    at  timestamptz not null
);
