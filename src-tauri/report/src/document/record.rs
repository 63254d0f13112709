//! The record of one drill as Markdown: plan, what happened, what people wrote, what follows.

use super::markdown::{cell, prose};
use drill_domain::scenario::Language;
use drill_text::{get, plain};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde::Serialize;

/// Everything the record shows. Texts of people are given as they were written; figures, dates and
/// names of enums are given in the reader's language already. Empty lists leave their section out.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DrillRecord {
    /// What the drill is called: teams, round, day.
    pub heading: String,
    /// Facts of the head: label and value.
    pub facts: Vec<Fact>,
    /// The scenario's title; empty while it is secret.
    pub scenario: String,
    /// Goals and whether they were reached, a line each.
    pub goals: Vec<String>,
    /// The intended response (Markdown of the designer, kept as it is).
    pub intended_response: String,
    /// Who was there.
    pub people: Vec<PersonLine>,
    /// What happened, in the order of the drill clock.
    pub timeline: Vec<TimelineLine>,
    /// Measures of the run: label and value.
    pub measures: Vec<Fact>,
    /// Notes by kind.
    pub notes: Vec<NoteGroup>,
    /// Scores by measure.
    pub gains: Vec<GainLine>,
    /// Questions and answers.
    pub questions: Vec<QuestionLine>,
    /// What is to be done.
    pub follow_ups: Vec<FollowUpLine>,
    /// The survey: label and value.
    pub survey: Vec<Fact>,
    /// Free comments of the survey, without names.
    pub comments: Vec<String>,
}

/// A label and a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// Its value.
    pub value: String,
}

/// Someone who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonLine {
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: String,
    /// Whether they were there, in words.
    pub presence: String,
}

/// A moment of the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimelineLine {
    /// The drill clock.
    pub clock: String,
    /// Who, or empty.
    pub who: String,
    /// What happened.
    pub what: String,
}

/// The notes of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteGroup {
    /// 좋았던 점 and so on.
    pub kind: String,
    /// Who wrote what.
    pub notes: Vec<NoteLine>,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteLine {
    /// Who wrote it; empty for a note without a name.
    pub author: String,
    /// Its text.
    pub text: String,
}

/// The gain on one measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GainLine {
    /// The measure.
    pub measure: String,
    /// Mean before.
    pub before: String,
    /// Mean after.
    pub after: String,
    /// The change with its interval.
    pub change: String,
    /// The percent change of the means, and the normalised gain.
    pub share: String,
    /// How many pairs of how many people.
    pub pairs: String,
    /// Recalled or measured.
    pub mode: String,
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionLine {
    /// The question.
    pub question: String,
    /// The answer; empty while parked.
    pub answer: String,
}

/// A follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpLine {
    /// What is to be done.
    pub text: String,
    /// Its kind.
    pub kind: String,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: String,
    /// How far it is.
    pub state: String,
}

const TEMPLATE: &str = include_str!("record.md.jinja");

/// The record in Markdown, in `language`. What people wrote is escaped, so that a note can neither
/// break the document nor carry HTML.
#[must_use]
pub fn markdown(record: &DrillRecord, language: Language) -> String {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    environment.set_syntax(syntax.expect("the default delimiters are sound"));
    environment.add_filter("cell", |text: &str| cell(text));
    environment.add_filter("prose", |text: &str| prose(text));
    environment.add_function("word", move |key: &str| {
        plain(language, &format!("record-{key}"))
    });
    environment.add_function("by", move |name: &str| {
        get(language, "record-by", &[("name", name.into())])
    });
    let text = environment
        .render_str(TEMPLATE, context! { record => Serde(record) })
        .expect("the template is part of the program and a test renders every section of it");
    format!("{}\n", text.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(label: &str, value: &str) -> Fact {
        Fact {
            label: label.into(),
            value: value.into(),
        }
    }

    fn full() -> DrillRecord {
        DrillRecord {
            heading: "결제시스템팀 2차수".into(),
            facts: vec![fact("날짜", "2026년 12월 1일")],
            scenario: "쿠폰이 두 번 쓰이고, 결제가 느려요".into(),
            goals: vec!["30분 안에 범위를 알린다".into()],
            intended_response: "1. 풀을 되돌린다\n2. 쿠폰을 회수한다".into(),
            people: vec![PersonLine {
                name: "이민준".into(),
                role: "참가자".into(),
                presence: "참석".into(),
            }],
            timeline: vec![TimelineLine {
                clock: "04:00".into(),
                who: "이민준".into(),
                what: "풀 | 확인".into(),
            }],
            measures: vec![fact("첫 공지", "8분")],
            notes: vec![NoteGroup {
                kind: "좋았던 점".into(),
                notes: vec![NoteLine {
                    author: "이민준".into(),
                    text: "# 빨랐어요".into(),
                }],
            }],
            gains: vec![GainLine {
                measure: "대응수준".into(),
                before: "2.0".into(),
                after: "3.7".into(),
                change: "+1.7".into(),
                share: "+85%, ⟨g⟩ 0.57".into(),
                pairs: "5 / 5".into(),
                mode: "회상".into(),
            }],
            questions: vec![QuestionLine {
                question: "언제 알리나요?".into(),
                answer: String::new(),
            }],
            follow_ups: vec![FollowUpLine {
                text: "알람 추가".into(),
                kind: "빠진 알람".into(),
                owner: "이민준".into(),
                due: "12월 8일".into(),
                state: "열림".into(),
            }],
            survey: vec![fact("얼마나 실제 같았나요?", "4.2")],
            comments: vec!["또 하고 싶어요".into()],
        }
    }

    #[test]
    fn every_section_stands_in_the_record() {
        for language in [Language::Ko, Language::En] {
            let text = markdown(&full(), language);
            for part in [
                "결제시스템팀 2차수",
                "30분 안에",
                "풀 \\| 확인",
                "\\# 빨랐어요",
                "+1.7",
                "알람 추가",
                "또 하고",
            ] {
                assert!(text.contains(part), "{part} is missing in\n{text}");
            }
            assert!(!text.contains("record-"), "a word is missing in\n{text}");
        }
    }

    #[test]
    fn a_question_without_an_answer_says_so() {
        assert!(markdown(&full(), Language::Ko).contains("아직 답하지 않았어요"));
    }

    #[test]
    fn sections_without_content_are_left_out() {
        let bare = DrillRecord {
            heading: "팀".into(),
            ..DrillRecord::default()
        };
        assert_eq!(markdown(&bare, Language::En), "# 팀\n");
    }

    #[test]
    fn tables_keep_one_row_a_line() {
        let text = markdown(&full(), Language::Ko);
        let rows: Vec<&str> = text.lines().filter(|l| l.starts_with("| 04:00")).collect();
        assert_eq!(rows, ["| 04:00 | 이민준 | 풀 \\| 확인 |"]);
    }
}
