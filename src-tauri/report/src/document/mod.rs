//! Documents people read outside the application. Values in, Markdown out; words come from
//! `drill-text`. Not here: which drill, which database, where the file goes.

pub(crate) mod markdown;
pub mod record;
