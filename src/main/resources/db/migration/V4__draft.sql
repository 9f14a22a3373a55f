create schema form;

-- What somebody has typed and not yet submitted, sealed with the key of the case; kept for a day.
create table form.draft (
    -- Id of the task, or start: and the key of the process.
    form_key   text        not null,
    login      text        not null,
    sealed     bytea       not null,
    updated_at timestamptz not null default now(),
    primary key (form_key, login)
);
create index on form.draft (updated_at);
