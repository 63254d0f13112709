//! The facilitator's book: a whole scenario on paper, for someone who never saw the application. Every
//! text of the scenario stands in it, the flow as numbered steps that lead to one another and as a
//! drawing. It is written in the scenario's own language. Start at [`html`] and [`markdown`].
//!
//! Not here: which scenario, and where the file goes.

mod contents;
mod faults;
mod order;
mod picture;
mod prose;
mod steps;
mod timeline;
mod words;

use crate::document::markdown;
use drill_domain::scenario::Scenario;
use drill_text::plain;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, context};

/// The book as one HTML page: nothing is loaded from elsewhere, and it prints on A4.
#[must_use]
pub fn html(scenario: &Scenario) -> String {
    rendered(scenario, "book.html", include_str!("book.html.jinja"))
}

/// The book in Markdown, without the drawing.
#[must_use]
pub fn markdown(scenario: &Scenario) -> String {
    rendered(scenario, "book.md", include_str!("book.md.jinja"))
}

/// The name decides whether what people wrote is escaped for HTML.
fn rendered(scenario: &Scenario, name: &str, template: &str) -> String {
    let language = scenario.head.language;
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    environment.set_syntax(syntax.expect("the default delimiters are sound"));
    environment.add_filter("cell", |text: &str| markdown::cell(text));
    environment.add_filter("prose", |text: &str| markdown::prose(text));
    environment.add_filter("rich", |text: &str| {
        Value::from_safe_string(prose::rich(text))
    });
    environment.add_filter("tame", |text: &str, indent: Option<usize>| {
        prose::tame(text, indent.unwrap_or(0))
    });
    environment.add_function("word", move |key: &str| {
        plain(language, &format!("book-{key}"))
    });
    let book = contents::contents(scenario);
    let text = environment
        .render_named_str(name, template, context! { book => Serde(book) })
        .expect("the template is part of the program and a test renders every part of it");
    format!("{}\n", text.trim_end())
}

#[cfg(test)]
mod tests;
