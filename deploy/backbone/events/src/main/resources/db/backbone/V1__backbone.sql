-- The event log is timeline, source of the outbox and audit chain in one. Rows are only added. The version is the place
-- in the stream of the subject, the sequence is the place among its published events. A fact that is not published has
-- the topic 'internal' and the sequence of the last published event before it.
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

-- Events that are not published yet. The broker has acknowledged a published event that has no row here. Rows are
-- ordered by topic. The rows of stopped subjects are set aside, so that they are not read to find events to send.
create table outbox (
    aside    boolean not null default false,
    topic    text    not null,
    position bigint  not null,
    primary key (aside, topic, position)
);

-- Events that the broker acknowledged, a row per round and topic, with the place of each position, because positions
-- are not the order of sending. The term is that of the relay that sent the events. A topic's lost tail is sent again
-- from these rows. The hash chains the events of a topic in the order of sending, so that the removal of a whole stream
-- from the log is noticed. Old rows are deleted; those of the last hour and the last thousand rounds are kept.
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

-- The highest place of each partition whose round was deleted, with the term of its event, 0 if the term is not known.
-- A topic with a partition that ends below this place is sent again as a whole.
create table forgotten (
    topic text    not null,
    shard integer not null,
    place bigint  not null,
    term  bigint  not null,
    primary key (topic, shard)
);

-- Topics whose lost tail is being queued again, one part at a time: where each of these partitions ended, and the
-- progress of the repair. First the rounds up to last_round are searched. If the loss reaches below the rounds that are
-- kept, position is not null, and then all events of the topic up to last_position are queued.
create table repair (
    topic         text      primary key,
    shards        integer[] not null,
    places        bigint[]  not null,
    round         bigint    not null,
    last_round    bigint    not null,
    position      bigint,
    last_position bigint    not null
);

-- The relay that sends the outbox: the leader's database session, its term, and a beat that it raises while it lives.
create table relay_lease (
    name    text   primary key,
    term    bigint not null default 0,
    beat    bigint not null default 0,
    pid     integer,
    started timestamptz
) with (fillfactor = 10);

-- Subjects that are stopped because one of their events can't be sent. Their rows are set aside in the outbox.
create table unsendable (
    subject  text        primary key,
    topic    text        not null,
    sequence bigint      not null,
    cause    text        not null,
    since    timestamptz not null
);

-- The last event that each reader has applied, per subject; stored in the transaction of the effect. The id
-- distinguishes a repeat from another event at the same place. A subject is stopped while it has held events.
create table inbox_head (
    reader   text    not null,
    subject  text    not null,
    sequence bigint  not null,
    id       text    not null,
    stopped  boolean not null,
    primary key (reader, subject)
);

-- The offset after the last record of each partition that a reader has applied or holds, stored in the same
-- transaction. The term is the latest of the relay's terms in the records since the position was last put back, 0 if
-- the records named none.
create table inbox_position (
    reader text    not null,
    topic  text    not null,
    shard  integer not null,
    next   bigint  not null,
    term   bigint  not null,
    primary key (reader, topic, shard)
);

-- Events that can't be applied yet (WAITING for something named, BEHIND an earlier event of its subject) or at all
-- (PARKED), each with its whole record.
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

-- The answers to POSTs under their clients' keys; deleted after a day, and without any secret.
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

-- The instant that the clock was moved to, so that a service that restarts during a replay stays in the replayed past.
create table moved_clock (
    one boolean     primary key default true check (one),
    at  timestamptz not null
);

-- The service's copy of the registry: the entries of published revisions. The registry itself has no copy.
create table registry_entry (
    revision integer not null,
    kind     text    not null,
    code     text    not null,
    -- The complete content with sorted fields. The digest of a revision covers it, it shows whether an entry that comes
    -- again is equal, and a later build of the service may need more of it.
    entry    text    not null,
    -- The fields that the service needs, and their names; null if it needs all fields or nothing of this kind.
    body     text,
    fields   text,
    primary key (revision, kind, code)
);

-- The revisions of which all entries are here. Only these are used.
create table registry_revision (
    revision       integer     primary key,
    effective_at   timestamptz not null,
    entries        integer     not null,
    -- The digest of the keys of all entries, and the digest of their keys and contents.
    digest         text        not null,
    content_digest text,
    -- When the publication was cancelled. The revision then never comes into force.
    cancelled_at   timestamptz,
    -- When its entries were deleted, because it was superseded long before. Only its areas stay that no later revision
    -- has.
    forgotten_at   timestamptz
);
