-- One row per case for lists and counts; the case itself is its stream in the event log.
create table case_file (
    number      text        primary key,
    report      text        not null unique,
    stage       text        not null,
    category    text,
    area        text,
    channel     text        not null,
    urgency     text        not null,
    received_at timestamptz not null,
    -- The centre in whose queue the case is while a person has to dispatch it (CASE-2).
    centre      text,
    unit        text,
    orders      integer     not null,
    -- The revision by which the case was last looked up (REG-3j); 0 if no revision was in force. Null if no other
    -- revision looks up the case: it is in no queue, or a request of it waits for an approval.
    queue_revision integer,
    -- The edition of the registry for which the reach was computed. If the edition changes, the reach is computed again.
    reach_edition bigint not null,
    -- Whether the case is closed, void or cancelled.
    ended       boolean     not null
)
-- Most commands change only the stage. No index contains it, and each page has room for the next version of a row. So
-- these commands write no index (heap-only tuples).
with (fillfactor = 70);
create index case_file_open on case_file (received_at) where not ended;
create index case_file_by_queue_revision on case_file (queue_revision, number) where queue_revision is not null;

-- Scope and code of everything that a case belongs to. Lists are narrowed by it in the same way as single reads (SEC-1b).
-- Most commands don't change it. It has a table of its own, because each change of a row writes all indexes of its table.
create table case_reach (
    number text   primary key,
    reach  text[] not null
);
-- A list for a caller who may see few of many cases must not read all of them.
create index case_reach_by_code on case_reach using gin (reach);

-- The orders that persons gave against the list (CASE-21).
create table against_list (
    number       text    not null,
    order_number integer not null,
    decided_by   text    not null,
    -- The duty or component that names the department.
    entry        text    not null,
    department   text    not null,
    primary key (number, order_number)
);

-- The attempts of persons to order against the list that were refused (CASE-21c). A repeated call has the same key.
create table against_list_refused (
    decided_by text        not null,
    key        text        not null,
    number     text        not null,
    -- Empty if the duty that takes the matter back isn't known.
    entry      text        not null,
    department text        not null,
    refused_at timestamptz not null,
    primary key (decided_by, key)
);

-- The links between cases (CASE-12b). A link has no direction: the smaller number is always the first one.
create table case_link (
    one   text not null,
    other text not null,
    primary key (one, other)
);
create index case_link_by_other on case_link (other);

-- The ledger of shelved cases (CASE-18d).
create table shelved_case (
    number     text        primary key,
    -- The unit that works by the plan.
    unit       text        not null,
    plan       text        not null,
    shelved_at timestamptz not null,
    review_by  timestamptz not null,
    -- How many reviews kept the case in the ledger.
    reviews    integer     not null
);

-- The persons who took two parts of a case (CASE-6k).
create table separation_breach (
    number      text        not null,
    kind        text        not null,
    officer     text        not null,
    -- The rule for the case when it happened (CASE-6a).
    separation  text        not null,
    happened_at timestamptz not null,
    primary key (number, kind, officer)
);

-- The tasks in queues: one row per expected command whose target is present (CASE-2h).
create table case_task (
    number text        not null,
    -- The address of the command below the case.
    path   text        not null,
    verb   text        not null,
    since  timestamptz not null,
    -- Scope and code of everybody whose queue has the task; the command table has their roles.
    codes  text[]      not null,
    -- The persons whose queues don't show the task, for example the handlers of a case that is to be verified.
    except_for text[]  not null,
    -- The person who was named for the order (CASE-12d). Of the queues with the codes, only those of this person and of
    -- the liaisons show the task, because a liaison can name another person. Null if all of them show it.
    only_for text,
    -- Until when the command is expected; then the platform does it (CASE-5b). Null if that has no end.
    until  timestamptz,
    -- Who has taken the task, and when it is free again (CASE-2k).
    taken_by    text,
    taken_until timestamptz,
    primary key (number, path, verb)
);
create index case_task_by_end on case_task (until) where until is not null;
create index case_task_by_verb on case_task (verb, since, number);

-- The clocks of supervision that have passed and are neither met nor stopped (CASE-2h).
create table overdue_clock (
    number       text not null,
    clock        text not null,
    -- Null if the clock belongs to the whole case.
    order_number integer,
    primary key (number, clock)
);

-- The numbers that the senders of reports use themselves (CASE-2h).
create table source_number (
    report text primary key,
    number text not null
);
create index source_number_by_number on source_number (number);

-- Whether officers are there, as the registry published it last (ORG-9a).
create table officer_availability (
    officer text  primary key,
    -- The body of the event.
    fact    jsonb not null
);

-- The orders that their units have to accept or to answer, with the unit that works on each and the person who was named
-- for it.
create table open_order (
    number       text        not null,
    order_number integer     not null,
    unit         text        not null,
    person       text,
    since        timestamptz not null,
    -- When the platform last looked for a person (ORG-9d); null if it has not looked yet.
    looked_at    timestamptz,
    -- Whether the head of the unit got an alarm, because nobody was on (ORG-9e).
    alarmed      boolean     not null default false,
    primary key (number, order_number)
);
create index open_order_by_person on open_order (person, unit) where person is not null;
create index open_order_without_person on open_order (looked_at, number) where person is null;

-- The persons whose open orders were sent to the liaisons of the unit, because they are absent (ORG-9f).
create table absence_notice (
    officer text not null,
    unit    text not null,
    primary key (officer, unit)
);

-- Which machine suggestions each person saw, and what became of them (SEC-3).
create table suggestion_shown (
    id         bigint      generated always as identity primary key,
    number     text        not null,
    officer    text        not null,
    model      text        not null,
    -- The suggested units, the most probable first.
    units      text[]      not null,
    shown_at   timestamptz not null,
    -- Null until the officer has ordered the case to a unit.
    outcome    text check (outcome in ('TAKEN', 'OVERRULED')),
    unit       text,
    reason     text,
    decided_at timestamptz
);
-- What a person has seen and not decided on is one row for each case and model.
create unique index suggestion_open on suggestion_shown (number, officer, model) where outcome is null;
create index suggestion_overruled on suggestion_shown (decided_at) where outcome = 'OVERRULED';

-- How the cases that are closed now were solved (CASE-26). The texts are masked.
create table solved_case (
    number      text        primary key,
    type        text        not null,
    main_type   text        not null,
    category    text        not null,
    street      text        not null,
    community   text        not null,
    channel     text        not null,
    text        text        not null,
    unit        text        not null,
    solution    text        not null,
    basis       text        not null,
    redos       integer     not null,
    received_at timestamptz not null,
    closed_at   timestamptz not null
);
create index solved_case_by_category on solved_case (category);
create index solved_case_by_main_type on solved_case (main_type, street);

-- Which unit accepted which case. Suggestions learn from this. If the return of the order is granted, or if the case is
-- voided, a row with cases = -1 takes the lesson back. Instances read the rows by the transaction that wrote them, in
-- the order in which transactions end. After some minutes the rows are added up.
create table lesson (
    written    xid8        not null default pg_current_xact_id(),
    cases      integer     not null check (cases in (1, -1)),
    type       text        not null,
    main_type  text        not null,
    category   text        not null,
    street     text        not null,
    community  text        not null,
    channel    text        not null,
    unit       text        not null,
    learned_at timestamptz not null
);
create index lesson_written on lesson (written);

-- Sums of the lessons of all transactions before lesson_summed.summed. Lessons with the same features are one row.
create table lesson_sum (
    type      text             not null,
    main_type text             not null,
    category  text             not null,
    street    text             not null,
    community text             not null,
    channel   text             not null,
    unit      text             not null,
    cases     integer          not null,
    -- Sum of 2^(learned_at / half-life), both in seconds.
    weight    double precision not null,
    newest    timestamptz      not null,
    primary key (type, main_type, category, street, community, channel, unit)
);
create index lesson_sum_newest on lesson_sum (newest);

create table lesson_summed (
    one    boolean primary key default true check (one),
    summed xid8    not null,
    -- The next sum includes the transactions before this one. By then every instance has read their lessons.
    next   xid8    not null
);
insert into lesson_summed (summed, next) values ('0', '0');

-- The turns that the cases of ownerless components have taken (REG-16).
create table rota_turn (
    case_number text   primary key,
    turn        bigint not null unique
);

-- One row per case: the order that the platform gave without a person, and whether its unit in the end
-- handled the case (CASE-22).
create table governed_case (
    number        text        primary key,
    -- The category at the time of the automatic order; null if the case had none then. Orders don't move to another one.
    category      text,
    received_at   timestamptz not null,
    -- The unit of the automatic order; null if a person gave the first order, or if there is no order yet.
    unit          text,
    -- The duty that named the unit.
    duty          text,
    dispatched_at timestamptz,
    -- RIGHT or WRONG; NONE if the case ended without a unit that handled it; null while it is not known.
    verdict       text,
    -- Whether the unit returned the order and the centre agreed.
    returned      boolean     not null,
    judged_at     timestamptz
)
with (fillfactor = 70);
create index governed_case_by_category on governed_case (category, received_at desc, number desc);
create index governed_case_sent on governed_case (category, dispatched_at desc, number desc)
    where dispatched_at is not null;
create index governed_case_by_duty on governed_case (category, duty, dispatched_at desc, number desc)
    where duty is not null;

-- The categories that the governor has switched off; the switch itself is its stream in the event log (CASE-22c).
create table category_off (
    category text primary key
);

-- The linked grids of each grid (邻格互联), in the order in which their collectors substitute (CASE-13b).
create table linked_grid (
    grid        text        primary key,
    linked      text[]      not null,
    recorded_at timestamptz not null
);
