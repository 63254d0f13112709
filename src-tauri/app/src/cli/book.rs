//! `drillbook book FILE`: the facilitator's book of a scenario file, in the scenario's own language.

use super::{Answer, Desk, scenario_file};
use drill_workbook::books::BookForm;
use drill_workbook::problem::Outcome;
use serde_json::json;
use std::path::Path;

pub(super) fn run(desk: &Desk, file: &Path, markdown: bool) -> Outcome<Answer> {
    let scenario = scenario_file::read(file, desk.language)?;
    let (name, form) = if markdown {
        ("markdown", BookForm::Markdown)
    } else {
        ("html", BookForm::Html)
    };
    let book = form.write(&scenario);
    let json = json!({ "title": scenario.head.title, name: &book });
    Ok(Answer::fine(book.trim_end(), &json))
}
