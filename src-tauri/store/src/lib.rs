//! The workspace on disk: the only crate that speaks SQL, and the only one that may.
//!
//! One open workspace is a [`Store`]. It is read through a [`View`] and changed only by
//! [`Store::transact`], which takes an [`Op`] of a closed list, records each row before and after,
//! and says what it [`Touched`]. Tables are described once, in [`table`], a file a group of tables.
//! Not here: rules about drills, and the time (it is handed in).

mod backup;
mod error;
mod hash;
mod lock;
mod migrate;
mod op;
mod open;
mod recover;
pub mod table;
mod touch;
mod tx;
mod undo;
mod verify;

pub use backup::{Backup, BackupKind};
pub use error::StoreError;
pub use hash::sha256_hex;
pub use op::{Document, Op};
pub use open::{Birth, Store};
pub use touch::{Area, Touch, Touched};
pub use tx::{Done, Mark, Tx, View};
pub use undo::{History, ImportUndone, Step};
pub use verify::{Rot, VerifyProblem, VerifyReport};
