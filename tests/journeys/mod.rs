//! Whole jobs through the public commands and use cases, as a page would do them.

mod design;
mod desk;
mod held;
mod kills;
mod own_record;
mod planning;
mod retrospective;
mod room;
mod secrecy;
mod versions;
mod whole_job;
