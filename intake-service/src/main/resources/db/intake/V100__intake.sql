-- One row per report for queries; the report itself is its events. This table has no free text.
create table report (
    number        text        primary key,
    stage         text        not null,
    channel       text        not null,
    client        text        not null,
    source_number text,
    nature        text        not null,
    urgency       text        not null,
    category      text,
    area          text,
    collector     text,
    happened_at   timestamptz not null,
    reported_at   timestamptz not null,
    received_at   timestamptz not null,
    case_number   text,
    joined_to     text,
    fingerprint   uuid        not null,
    secret_key    text
);
-- Finds likely twins (INT-6).
create index report_fingerprint on report (fingerprint, number);
create index report_client on report (client, number);

-- The first report under each number of a source. A second report finds the number taken and joins the first (INT-6).
create table source_number (
    client  text not null,
    channel text not null,
    number  text not null,
    report  text not null,
    primary key (client, channel, number)
);

-- Personal data: the original words of a report, if their masked form differs (INT-9). They are to be encrypted with a
-- key per reporter. Until then only intake's own login can see this schema.
create table original (
    report text primary key,
    text   text not null,
    place  text
);

-- Uploaded files of reports (INT-10).
create table upload (
    id          uuid        primary key,
    name        text        not null,
    client      text        not null,
    unit        text,
    role        text,
    -- The channels on which its rows may report.
    channels    text[]      not null,
    mapping     text        not null,
    header      text[]      not null,
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED', 'DROPPED')),
    uploaded_at timestamptz not null,
    rows        bigint      not null,
    done        bigint      not null,
    accepted    bigint      not null,
    joined      bigint      not null,
    refused     bigint      not null,
    -- When the upload was done, failed or was dropped.
    ended_at    timestamptz,
    fault       text,
    -- The person who repeated or dropped the upload after it had failed, and why it was dropped.
    decided_by  text,
    reason      text,
    -- Whether its rows were deleted because their time was over.
    forgotten   boolean     not null default false
);
create index upload_running on upload (id) where state = 'RUNNING';
create index upload_failed on upload (ended_at) where state = 'FAILED';
create index upload_kept on upload (ended_at) where not forgotten;

-- A row of a file. It has its cells until the row is done, then its result, so a kill between two chunks loses nothing.
create table upload_row (
    upload  uuid   not null references upload (id),
    line    bigint not null,
    cells   text,
    outcome text   check (outcome in ('ACCEPTED', 'JOINED', 'REFUSED')),
    report  text,
    "column" text,
    reason  text,
    detail  text,
    primary key (upload, line)
);
create index upload_row_open on upload_row (upload, line) where outcome is null;

-- The first report of each fingerprint. An equal report at the same moment waits for the first and then finds it
-- (INT-6).
create table first_submission (
    fingerprint uuid primary key,
    report      text not null
);

-- Texts of messages to officers (INT-18). A version is never changed or deleted, because messages name it. A template
-- that is no longer used is retired. A name in braces is the place of a value.
create table message_template (
    code    text    not null,
    version integer not null check (version > 0),
    chinese text    not null,
    english text    not null,
    retired boolean not null default false,
    primary key (code, version)
);
insert into message_template (code, version, chinese, english) values
    ('grid-uncovered', 1, '网格“{gridName}”（{grid}）无人当班，请安排人员',
     'nobody is on duty for the grid {gridName} ({grid}); please assign somebody'),
    ('group-ownerless', 1, '群组“{groupName}”（{group}）的群主 {owner} 已离任，请落实新群主',
     'the owner {owner} of the message group {groupName} ({group}) has left; please find a new owner'),
    ('category-stopped', 1,
     '事项“{categoryName}”（{category}）的自动派单已停用：已判明的 {judged} 件中 {right} 件派对，其余即使全部派对也低于 {percent}%；该事项的案件请人工派单',
     'automatic dispatch of the category {categoryName} ({category}) has stopped: {right} of {judged} judged orders were right, and the share stays less than {percent} % even if all others are right; please dispatch its cases by hand'),
    ('graded-case-filed', 1, '新立案件 {case}：{categoryName}，分级{gradeName}',
     'the case {case} was filed: {categoryName}, grade {grade}'),
    ('order-nobody-on', 1, '工单 {order}（{unit}）无人在岗可办，请安排人员',
     'nobody of the unit {unit} is there for the order {order}; please find somebody'),
    ('officer-out-orders', 1, '{officer}（{unit}）离岗至 {until}，有 {count} 张未办结工单，请改派经办人：{orders}',
     '{officer} of {unit} is out until {until} with {count} open orders; please name others: {orders}'),
    ('officer-left-orders', 1, '{officer} 已不在 {unit}，有 {count} 张未办结工单，请改派经办人：{orders}',
     '{officer} works for {unit} no more and has {count} open orders; please name others: {orders}');

-- Messages in the lists of officers, with the values for the text as JSON. Read messages are deleted after some time.
-- "added" is the transaction that added the message. An open stream reads only messages of transactions that it has not
-- read yet.
create table message (
    id       uuid        primary key,
    person   text        not null,
    template text        not null,
    version  integer     not null,
    given    text        not null,
    at       timestamptz not null,
    read_at  timestamptz,
    added    xid8        not null default pg_current_xact_id(),
    foreign key (template, version) references message_template (code, version)
);
create index message_of_person on message (person, at desc, id desc);
create index message_unread on message (person, added) where read_at is null;
create index message_read on message (read_at) where read_at is not null;
