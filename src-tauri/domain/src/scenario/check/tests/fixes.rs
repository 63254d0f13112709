use super::*;
use crate::scenario::sample::arbitrary;
use proptest::prelude::*;

#[test]
fn every_code_has_its_own_key() {
    let keys: std::collections::BTreeSet<_> = Code::ALL.iter().map(|c| c.key()).collect();
    assert_eq!(keys.len(), Code::ALL.len());
}

#[test]
fn the_fix_of_a_circle_leaves_no_circle() {
    let mut s = sound();
    let watch = node_mut(&mut s, is_monitoring);
    watch.minutes = crate::minutes::Minutes::exactly(5);
    let (watch, decision) = (watch.id.clone(), id_of(&s, is_decision));
    then(&mut s, &watch, &decision, None);
    let fix = check(&s)
        .into_iter()
        .find(|f| f.code == Code::UnboundedCycle)
        .unwrap()
        .fix
        .unwrap();
    let mut document = Document::new(s);
    document.edit(&fix).unwrap();
    assert!(!codes(document.scenario()).contains(&Code::UnboundedCycle));
}

proptest! {
    /// On any scenario, carrying out a fix is not refused for what the checker itself knows, and what
    /// was found at that element under that code does not come more often.
    #[test]
    fn a_fix_never_makes_its_own_finding_worse(seed in any::<u64>(), size in 1usize..8) {
        let s = arbitrary(seed, size);
        let found = check(&s);
        for finding in found.iter().filter(|f| f.fix.is_some()) {
            let mut document = Document::new(s.clone());
            let fix = finding.fix.as_ref().unwrap();
            if document.edit(fix).is_ok() {
                let count = |all: &[Finding]| {
                    all.iter().filter(|f| f.code == finding.code && f.at.first() == finding.at.first()).count()
                };
                let after = check(document.scenario());
                prop_assert!(count(&after) <= count(&found), "{finding:?}");
            }
        }
    }
}
