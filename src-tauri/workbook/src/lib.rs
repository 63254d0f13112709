//! Use cases on one open workspace: every change a person can make is one function here, checked
//! first and then written in one transaction. The only place that knows the time ([`clock`]).
//! Not here: rules about drills (`drill-domain`), SQL (`drill-store`), words (`drill-text`).

pub mod clock;
pub mod dashboard;
pub mod imports;
pub mod problem;
