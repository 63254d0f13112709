use super::*;
use crate::scenario::sample::arbitrary;
use proptest::prelude::*;

proptest! {
    #[test]
    fn no_graph_makes_the_checker_panic(seed in any::<u64>(), size in 0usize..40) {
        let s = arbitrary(seed, size);
        let found = check(&s);
        prop_assert_eq!(check(&s), found);
    }

    #[test]
    fn what_a_file_may_hold_can_be_checked(seed in any::<u64>(), size in 0usize..10) {
        let text = crate::scenario::format::write(&arbitrary(seed, size));
        let read = crate::scenario::format::read(text.as_bytes()).unwrap();
        let found = check(&read);
        prop_assert!(found.iter().all(|f| !f.at.is_empty()));
    }
}

#[test]
fn a_hundred_thousand_steps_in_a_row_do_not_overflow_the_stack() {
    let mut s = sound();
    s.edges.clear();
    let first = s.nodes[0].clone();
    s.nodes = (0..100_000)
        .map(|at| loose_action(&s, &format!("n{at}")))
        .collect();
    s.nodes[0] = Node {
        id: "n0".into(),
        ..first
    };
    for at in 1..100_000 {
        then(
            &mut s,
            &format!("n{}", at - 1).as_str().into(),
            &format!("n{at}").as_str().into(),
            None,
        );
    }
    let found = check(&s);
    assert!(found.iter().any(|f| f.code == Code::DeadEnd));
    then(&mut s, &"n99999".into(), &"n1".into(), None);
    assert!(codes(&s).contains(&Code::UnboundedCycle));
}
