//! Words, numbers and dates on screen, in charts, documents and messages, in both languages.
//!
//! The words live in `src-tauri/text/{ko,en}/AREA.ftl`, one pair of files a feature area, and are
//! read by this crate and by the user interface alike. Numbers and dates become text only in
//! [`format`]. A message may call `JOSA($name, "은/는")`, which puts the fitting Korean particle
//! behind a word ([`josa`]). Not here: which message is shown when.

pub mod compare;
pub mod format;
pub mod josa;
pub mod resolution;
pub mod simulation;

use drill_domain::scenario::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// Every `.ftl` file: language, area, text.
pub const AREAS: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/areas.rs"));

/// A value put into a message. Numbers choose plural forms; what is shown as a figure is formatted
/// by [`format`] first and put in as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! arg_from_integer {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Arg {
            fn from(number: $integer) -> Self {
                i64::try_from(number).map_or_else(|_| Self::Text(number.to_string()), Self::Number)
            }
        }
    )*};
}

arg_from_integer!(i32, i64, u8, u32, u64, usize);

/// The message `key` (or `key.attribute`) in `language`. A key that does not exist is returned
/// itself, so that a slip is seen and nothing breaks.
#[must_use]
pub fn get<K: AsRef<str>>(language: Language, key: &str, args: &[(K, Arg)]) -> String {
    find(language, key, args).unwrap_or_else(|| key.to_owned())
}

/// Joins a message's key and values into one line of text, as stored beside an undo step. Read by
/// [`label`].
#[must_use]
pub fn pack_label<'a>(
    key: &str,
    args: impl IntoIterator<Item = (&'a String, &'a String)>,
) -> String {
    let mut packed = key.to_owned();
    for (name, value) in args {
        packed.push(LABEL_PART);
        packed.push_str(name);
        packed.push('=');
        packed.extend(value.chars().filter(|c| *c != LABEL_PART));
    }
    packed
}

/// Between a label's key and its values: the control character made for that.
const LABEL_PART: char = '\u{1f}';

/// The sentence of a label packed by [`pack_label`], or of a bare key.
#[must_use]
pub fn label(language: Language, packed: &str) -> String {
    let mut parts = packed.split(LABEL_PART);
    let key = parts.next().unwrap_or_default();
    let args: Vec<(&str, Arg)> = parts
        .filter_map(|part| part.split_once('='))
        .map(|(name, value)| (name, arg(value)))
        .collect();
    get(language, key, &args)
}

/// A value in text: whole numbers choose plural forms.
#[must_use]
pub fn arg(value: &str) -> Arg {
    value
        .parse()
        .map_or_else(|_| Arg::Text(value.to_owned()), Arg::Number)
}

/// The message `key` without arguments.
#[must_use]
pub fn plain(language: Language, key: &str) -> String {
    get::<&str>(language, key, &[])
}

/// The message `key` (or `key.attribute`), if there is one.
#[must_use]
pub fn find<K: AsRef<str>>(language: Language, key: &str, args: &[(K, Arg)]) -> Option<String> {
    let bundle = bundle(language);
    let (id, attribute) = key
        .split_once('.')
        .map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        None => message.value()?,
        Some(attribute) => message.get_attribute(attribute)?.value(),
    };
    let mut fluent = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        match arg {
            Arg::Number(number) => fluent.set(name.as_ref().to_owned(), *number),
            Arg::Text(text) => fluent.set(name.as_ref().to_owned(), text.clone()),
        }
    }
    Some(
        bundle
            .format_pattern(pattern, Some(&fluent), &mut Vec::new())
            .into_owned(),
    )
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static KOREAN: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    match language {
        Language::Ko => KOREAN.get_or_init(|| load("ko")),
        Language::En => ENGLISH.get_or_init(|| load("en")),
    }
}

/// A file with a slip still gives all messages that can be read; the tests refuse such a file.
fn load(folder: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = folder.parse().expect("ko and en are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    let named = bundle.add_function("JOSA", |positional, _| match positional {
        [word, FluentValue::String(pair)] => {
            let word = match word {
                FluentValue::String(text) => text.clone().into_owned(),
                FluentValue::Number(number) => number.as_string().into_owned(),
                FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => {
                    return FluentValue::Error;
                }
            };
            josa::with(&word, pair).into()
        }
        _ => FluentValue::Error,
    });
    debug_assert!(named.is_ok());
    for (_, _, text) in AREAS.iter().filter(|(of, _, _)| *of == folder) {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use std::collections::{BTreeMap, BTreeSet};

    /// Message (or message.attribute) → the variables it uses, and what is wrong with the files.
    fn messages(language: &str) -> (BTreeMap<String, BTreeSet<String>>, Vec<String>) {
        let mut found = BTreeMap::new();
        let mut slips = Vec::new();
        for (_, area, text) in AREAS.iter().filter(|(of, _, _)| *of == language) {
            let resource = match fluent_syntax::parser::parse(*text) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    slips.push(format!("{language}/{area}: {errors:?}"));
                    resource
                }
            };
            for entry in &resource.body {
                let Entry::Message(message) = entry else {
                    continue;
                };
                let mut note = |key: String, pattern: &Pattern<&str>| {
                    let mut variables = BTreeSet::new();
                    collect(pattern, &mut variables);
                    if found.insert(key.clone(), variables).is_some() {
                        slips.push(format!("{language}/{area}: {key} twice"));
                    }
                };
                if let Some(value) = &message.value {
                    note(message.id.name.to_owned(), value);
                }
                for attribute in &message.attributes {
                    note(
                        format!("{}.{}", message.id.name, attribute.id.name),
                        &attribute.value,
                    );
                }
            }
        }
        (found, slips)
    }

    fn collect(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                collect_expression(expression, into);
            }
        }
    }

    fn collect_expression(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => collect_inline(inline, into),
            Expression::Select { selector, variants } => {
                collect_inline(selector, into);
                for variant in variants {
                    collect(&variant.value, into);
                }
            }
        }
    }

    fn collect_inline(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                into.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    collect_inline(argument, into);
                }
            }
            InlineExpression::Placeable { expression } => collect_expression(expression, into),
            _ => {}
        }
    }

    #[test]
    fn every_file_reads_and_names_each_message_once() {
        for language in ["ko", "en"] {
            assert_eq!(messages(language).1, Vec::<String>::new());
        }
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_variables() {
        let (korean, _) = messages("ko");
        let (english, _) = messages("en");
        let only = |a: &BTreeMap<String, BTreeSet<String>>,
                    b: &BTreeMap<String, BTreeSet<String>>| {
            a.keys()
                .filter(|key| !b.contains_key(*key))
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(
            only(&korean, &english),
            Vec::<String>::new(),
            "only in Korean"
        );
        assert_eq!(
            only(&english, &korean),
            Vec::<String>::new(),
            "only in English"
        );
        for (key, variables) in &korean {
            assert_eq!(Some(variables), english.get(key), "{key}");
        }
    }

    #[test]
    fn every_message_is_loaded() {
        for (language, folder) in [(Language::Ko, "ko"), (Language::En, "en")] {
            for key in messages(folder).0.keys() {
                assert!(
                    find::<&str>(language, key, &[]).is_some(),
                    "{folder}: {key}"
                );
            }
        }
    }

    #[test]
    fn an_unknown_key_is_shown_itself() {
        assert_eq!(plain(Language::En, "no-such-message"), "no-such-message");
    }
}
