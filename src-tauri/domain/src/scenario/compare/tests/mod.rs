use super::words::wording;
use super::*;
use crate::scenario::diff::changes;
use crate::scenario::document::Document;
use crate::scenario::edit::ElementKind;
use crate::scenario::sample::{Dice, arbitrary};
use std::collections::HashSet;

/// `s` with one to four things changed: fields taken over from another scenario, elements gone or
/// made, all by chance.
fn changed(s: &Scenario, seed: u64) -> Scenario {
    let mut after = s.clone();
    let other = arbitrary(seed ^ 0x5eed, s.nodes.len());
    let d = &mut Dice::new(seed);
    for _ in 0..=d.below(4) {
        match d.below(14) {
            0 => after.head = other.head.clone(),
            1 => {
                let at = d.below(after.faults.len());
                after.faults[at] = other.faults[at].clone();
            }
            2 => {
                let at = d.below(after.candidates.len());
                after.candidates[at] = other.candidates[at].clone();
            }
            3 => {
                let at = d.below(after.conditions.len());
                after.conditions[at] = other.conditions[at].clone();
            }
            4 => {
                let at = d.below(after.gates.len());
                after.gates[at] = other.gates[at].clone();
            }
            5..=7 => {
                let at = d.below(after.nodes.len().min(other.nodes.len()));
                after.nodes[at] = other.nodes[at].clone();
            }
            8..=10 => {
                let at = d.below(after.edges.len().min(other.edges.len()));
                after.edges[at] = other.edges[at].clone();
            }
            11 => {
                let at = d.below(after.nodes.len());
                after.nodes.remove(at);
            }
            12 => {
                let at = d.below(after.edges.len());
                after.edges.remove(at);
            }
            _ => {
                let mut node = other.nodes[0].clone();
                node.id = "made".into();
                after.nodes.retain(|n| n.id != node.id);
                after.nodes.push(node);
            }
        }
    }
    after
}

#[test]
fn a_scenario_compared_with_itself_says_nothing() {
    for seed in 0..200 {
        let s = arbitrary(seed, 6);
        assert!(compare(&s, &s).is_empty(), "seed {seed}");
    }
}

#[test]
fn every_element_that_differs_is_named_by_a_sentence_or_stands_among_the_quiet() {
    for seed in 0..2_000 {
        let before = arbitrary(seed, 6);
        let after = changed(&before, seed);
        let found = compare(&before, &after);
        let named: HashSet<&ElementRef> = found
            .groups
            .iter()
            .flat_map(|group| &group.changes)
            .flat_map(|change| &change.elements)
            .chain(&found.quiet)
            .collect();
        // What was found again under another id is one thing.
        let aligned = align::align(&before, &after).before;
        for change in changes(&Document::new(aligned), &after) {
            let element = ElementRef::new(change.kind, &change.id);
            let is_named = named.contains(&element)
                || (change.kind == ElementKind::Head
                    && named.iter().any(|e| e.kind == ElementKind::Goal));
            assert!(
                is_named,
                "seed {seed}: nothing tells of {element:?}\n{found:#?}"
            );
        }
    }
}

#[test]
fn any_two_scenarios_can_be_compared_and_what_differs_is_told() {
    for seed in 0..300 {
        let (a, b) = (arbitrary(seed, 5), arbitrary(seed + 9_000, 7));
        assert!(!compare(&a, &b).is_empty(), "seed {seed}");
        assert!(!compare(&b, &a).is_empty(), "seed {seed}");
    }
}

#[test]
fn the_same_scenario_under_other_ids_says_nothing() {
    for file in ["a", "b", "c"] {
        let path = format!("../../tests/fixtures/brief-{file}.scenario.json");
        let s = crate::scenario::format::read(&std::fs::read(path).unwrap()).unwrap();
        let mut renames = rename::Renames::new();
        let mut to = |kind, id: &str| {
            renames.insert((kind, id.to_owned()), format!("other-{id}"));
        };
        s.candidates
            .iter()
            .for_each(|c| to(ElementKind::Candidate, &c.id.0));
        s.faults
            .iter()
            .for_each(|f| to(ElementKind::Fault, &f.id.0));
        s.conditions
            .iter()
            .for_each(|c| to(ElementKind::Condition, &c.id.0));
        s.gates.iter().for_each(|g| to(ElementKind::Gate, &g.id.0));
        s.episodes
            .iter()
            .for_each(|e| to(ElementKind::Episode, &e.id.0));
        s.personas
            .iter()
            .for_each(|p| to(ElementKind::Persona, &p.id.0));
        s.nodes.iter().for_each(|n| to(ElementKind::Node, &n.id.0));
        s.edges.iter().for_each(|e| to(ElementKind::Edge, &e.id.0));
        let mut fresh = s.clone();
        rename::rename(&mut fresh, &renames);
        assert_eq!(compare(&s, &fresh), Comparison::default(), "{file}");
        assert_eq!(compare(&fresh, &s), Comparison::default(), "{file}");
    }
}

#[test]
fn ids_that_were_dealt_out_anew_do_not_mislead() {
    let path = "../../tests/fixtures/brief-a.scenario.json";
    let s = crate::scenario::format::read(&std::fs::read(path).unwrap()).unwrap();
    // Every node takes the id of the next one, as when a file is numbered again from the other end.
    let ids: Vec<String> = s.nodes.iter().map(|n| n.id.0.clone()).collect();
    let next = ids.iter().cycle().skip(1);
    let renames = ids
        .iter()
        .zip(next)
        .map(|(id, next)| ((ElementKind::Node, id.clone()), next.clone()))
        .collect();
    let mut turned = s.clone();
    rename::rename(&mut turned, &renames);
    // Faults and candidates keep theirs, so only the share of nodes decides.
    turned.nodes[0].minutes.likely += 1;
    turned.nodes[0].minutes.max += 1;
    let found = compare(&s, &turned);
    assert_eq!(found.count(), 1, "{found:#?}");
}

#[test]
fn the_wording_gives_both_texts_back() {
    let texts = [
        "",
        "결제가 느려요",
        "결제가 아주 느려요, 언제 끝나나요?",
        "결제가\n\n느려요  언제",
        "끝나나요? 결제가",
        "a b a b a b",
        "b a b a",
    ];
    for before in texts {
        for after in texts {
            let segments = wording(before, after);
            let without = |gone: Is| -> String {
                let kept = segments.iter().filter(|s| s.is != gone);
                kept.map(|s| s.text.as_str()).collect()
            };
            assert_eq!(without(Is::Added), before);
            assert_eq!(without(Is::Removed), after);
        }
    }
}

#[test]
fn a_text_of_a_million_letters_is_told_without_waiting() {
    let before = "가나 ".repeat(333_334);
    let mut after = before.clone();
    after.insert_str(7 * 80_000, "새로운 ");
    let segments = wording(&before, &after);
    assert!(segments.len() <= 5, "{}", segments.len());
    assert!(segments.iter().any(|s| s.is == Is::Added));
}
