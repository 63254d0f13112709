//! Use cases on one open workspace: every change a person can make is one function here, checked
//! first and then written in one transaction. The only place that knows the time ([`clock`]).
//! Start at [`Workbook`]; one file an area. Not here: rules about drills (`drill-domain`), SQL
//! (`drill-store`), words (`drill-text`).

mod bilingual;
pub mod books;
pub mod clock;
pub mod dashboard;
pub mod drills;
pub mod followups;
pub mod home;
pub mod imports;
pub mod incidents;
pub mod library;
pub mod people;
pub mod problem;
pub mod rehearsals;
pub mod retros;
pub mod runs;
mod sample;
pub mod scenarios;
pub mod seasons;
pub mod settings;
mod upkeep;
pub mod versions;
mod workbook;

pub use drill_store::{
    Area, Backup, BackupKind, Document, Done, History, ImportUndone, Mark, Op, Rot, Step, Store,
    Touch, Touched, Tx, VerifyProblem, VerifyReport, View, sha256_hex, table,
};
pub use upkeep::Opening;
pub use workbook::Workbook;
