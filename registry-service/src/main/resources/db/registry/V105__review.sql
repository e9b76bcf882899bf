-- A draft between its author and its approver: what is looked at does not change (REG-3).
create table review (
    revision     integer     primary key references revision,
    submitter    text        not null,
    submitted_at timestamptz not null,
    sent_back    text
);
