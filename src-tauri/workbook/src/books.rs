//! The facilitator's book of a scenario. What was handed out is kept as a revision.

use crate::Workbook;
use crate::problem::Outcome;
use crate::scenarios::read;
use drill_domain::id::ScenarioId;
use drill_report::book;
use std::path::Path;

/// How a book is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookForm {
    /// One page for the browser and the printer.
    Html,
    /// Markdown, without the drawing.
    Markdown,
}

impl BookForm {
    /// The form a file's ending asks for: Markdown for `.md` and `.markdown`, else HTML.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("md" | "markdown") => Self::Markdown,
            Some(_) | None => Self::Html,
        }
    }

    /// The book of a scenario.
    #[must_use]
    pub fn write(self, scenario: &drill_domain::scenario::Scenario) -> String {
        match self {
            Self::Html => book::html(scenario),
            Self::Markdown => book::markdown(scenario),
        }
    }
}

impl Workbook {
    /// The facilitator's book of a scenario, in the language it is written in. Once it is handed out,
    /// [`Workbook::record_export`] keeps the version.
    ///
    /// # Errors
    /// When the scenario is not there.
    pub fn book(&self, id: ScenarioId, form: BookForm) -> Outcome<String> {
        Ok(form.write(&read(&self.view(), id)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_the_file_chooses_the_form() {
        for (name, form) in [
            ("책.html", BookForm::Html),
            ("책", BookForm::Html),
            ("book.MD", BookForm::Markdown),
            ("book.markdown", BookForm::Markdown),
        ] {
            assert_eq!(BookForm::of(Path::new(name)), form, "{name}");
        }
    }
}
