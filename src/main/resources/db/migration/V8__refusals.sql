-- When an adult has refused help, asked alone: the case may be closed only after two refusals two weeks apart.
create table register.refusal (
    case_number text        not null references register.victim_case,
    refused_at  timestamptz not null,
    primary key (case_number, refused_at)
);
