//! What leaves Drillbook on paper or as files: charts, documents, sheets. It takes values and returns text or bytes.

pub mod book;
pub mod chart;
pub mod diagram;
pub mod document;
pub mod sheet;
