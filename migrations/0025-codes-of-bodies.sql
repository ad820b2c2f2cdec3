-- What stays when a body is renamed (统一社会信用代码): by it an import knows a body under another name.

alter table organizations add column code text check (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
create unique index organizations_code on organizations (code) where closed_on is null;
