-- What units tell each other about a task, in place of Camunda's comments, which nobody checks.
create table casefile.comment (
    id      bigint generated always as identity primary key,
    task_id text        not null,
    author  text        not null,
    unit    text        not null,
    sealed  bytea       not null,
    at      timestamptz not null default now()
);
create index comment_by_task on casefile.comment (task_id, id);
comment on column casefile.comment.sealed is 'the text, under the key of the case';
