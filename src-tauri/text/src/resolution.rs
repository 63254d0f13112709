//! Minimal resolution sets as sentences, and why there are none yet.

use crate::{Arg, get, plain};
use drill_domain::id::NodeId;
use drill_domain::scenario::paths::PathRefusal;
use drill_domain::scenario::resolution_sets::{ResolutionRefusal, ResolutionSets};
use drill_domain::scenario::{Language, Scenario, Term};

/// Names longer than this are cut in a sentence.
const LONGEST_NAME: usize = 60;
/// A circle is named by at most this many of its nodes.
const MOST_NODES: usize = 5;

/// The sets as sentences: one for a single set, else a heading and a line for each.
#[must_use]
pub fn sentences(language: Language, scenario: &Scenario, found: &ResolutionSets) -> Vec<String> {
    let set = |terms: &Vec<Term>| {
        let names: Vec<String> = terms.iter().map(|t| name(scenario, t)).collect();
        names.join(&plain(language, "resolution-and"))
    };
    match found.sets.as_slice() {
        [] => vec![plain(language, "resolution-impossible")],
        [only] => vec![get(
            language,
            "resolution-one",
            &[("set", Arg::from(set(only)))],
        )],
        several => {
            let count = ("count", Arg::from(found.count.as_str()));
            let mut lines = vec![get(
                language,
                "resolution-several",
                std::slice::from_ref(&count),
            )];
            lines.extend((1..).zip(several).map(|(number, terms): (u32, _)| {
                let args = [
                    ("number", Arg::from(number.to_string())),
                    ("set", Arg::from(set(terms))),
                ];
                get(language, "resolution-either", &args)
            }));
            if found.has_more {
                let shown = ("shown", Arg::from(several.len().to_string()));
                lines.push(get(language, "resolution-more", &[count, shown]));
            }
            lines
        }
    }
}

/// Why a root has no sets yet, and what to do.
#[must_use]
pub fn refusal(language: Language, refusal: &ResolutionRefusal) -> String {
    let key = match refusal {
        ResolutionRefusal::Circle { .. } => "resolution-circle",
        ResolutionRefusal::EmptyGate { .. } => "resolution-empty-gate",
        ResolutionRefusal::Missing { .. } => "resolution-missing",
        ResolutionRefusal::TooLarge => "resolution-too-large",
    };
    plain(language, key)
}

/// Why a scenario has no lengths yet, and what to do.
#[must_use]
pub fn no_lengths(language: Language, scenario: &Scenario, refusal: &PathRefusal) -> String {
    match refusal {
        PathRefusal::Circle { nodes } => {
            let mut names: Vec<String> = nodes
                .iter()
                .take(MOST_NODES)
                .map(|id| node_name(scenario, id))
                .collect();
            if nodes.len() > MOST_NODES {
                names.push("…".to_owned());
            }
            get(
                language,
                "paths-circle",
                &[("nodes", Arg::from(names.join(", ")))],
            )
        }
        PathRefusal::LoopTooLong { .. } => plain(language, "paths-loop-too-long"),
    }
}

fn name(scenario: &Scenario, term: &Term) -> String {
    let title = match term {
        Term::Fault(id) => scenario
            .faults
            .iter()
            .find(|f| f.id == *id)
            .map(|f| &f.title),
        Term::Condition(id) => scenario
            .conditions
            .iter()
            .find(|c| c.id == *id)
            .map(|c| &c.title),
        Term::Gate(id) => scenario
            .gates
            .iter()
            .find(|g| g.id == *id)
            .map(|g| &g.title),
    };
    let id = match term {
        Term::Fault(id) => &id.0,
        Term::Condition(id) => &id.0,
        Term::Gate(id) => &id.0,
    };
    shortened(title.filter(|t| !t.trim().is_empty()).unwrap_or(id))
}

fn node_name(scenario: &Scenario, id: &NodeId) -> String {
    let title = scenario
        .nodes
        .iter()
        .find(|n| n.id == *id)
        .map(|n| &n.title);
    shortened(title.filter(|t| !t.trim().is_empty()).unwrap_or(&id.0))
}

fn shortened(name: &str) -> String {
    let name = name.trim().trim_end_matches('.');
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use drill_domain::scenario::Condition;
    use drill_domain::scenario::MetWhen;

    fn scenario() -> Scenario {
        let condition = |id: &str, title: &str| Condition {
            id: id.into(),
            title: title.to_owned(),
            met_when: MetWhen::ByHand,
            extra: drill_domain::scenario::Extra::new(),
        };
        Scenario {
            conditions: vec![condition("a", "커넥션 풀"), condition("b", "중복 쿠폰.")],
            ..Scenario::default()
        }
    }

    fn sets(sets: &[&[&str]], count: &str, has_more: bool) -> ResolutionSets {
        let term = |id: &&str| Term::Condition((*id).into());
        ResolutionSets {
            sets: sets.iter().map(|s| s.iter().map(term).collect()).collect(),
            count: count.to_owned(),
            has_more,
        }
    }

    #[test]
    fn a_single_set_is_one_sentence() {
        let found = sets(&[&["a", "b"]], "1", false);
        assert_eq!(
            sentences(Language::Ko, &scenario(), &found),
            ["모두 회복: 커넥션 풀 그리고 중복 쿠폰."]
        );
        assert_eq!(
            sentences(Language::En, &scenario(), &found),
            ["Recovered: 커넥션 풀 and 중복 쿠폰."]
        );
    }

    #[test]
    fn several_sets_are_listed_and_the_rest_counted() {
        let found = sets(&[&["a"], &["b"]], "137846528820", true);
        let lines = sentences(Language::En, &scenario(), &found);
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[1], "1. 커넥션 풀");
        assert_eq!(lines[3], "There are 137846528820 in all. 2 are shown here.");
    }

    #[test]
    fn every_refusal_has_words_in_both_languages() {
        let refusals = [
            ResolutionRefusal::Circle {
                term: Term::Gate("g".into()),
            },
            ResolutionRefusal::EmptyGate { gate: "g".into() },
            ResolutionRefusal::Missing {
                term: Term::Gate("g".into()),
            },
            ResolutionRefusal::TooLarge,
        ];
        for language in [Language::Ko, Language::En] {
            for r in &refusals {
                assert!(refusal(language, r).contains(' '), "{r:?}");
            }
            let circle = PathRefusal::Circle {
                nodes: vec!["x".into()],
            };
            assert!(no_lengths(language, &scenario(), &circle).contains('x'));
        }
    }
}
