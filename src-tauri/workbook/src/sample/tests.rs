use crate::Workbook;
use crate::clock::SystemClock;
use crate::dashboard::DashboardRequest;
use drill_domain::record::DrillState;
use drill_domain::scenario::Language;
use std::sync::Arc;

fn with_sample(language: Language) -> (Workbook, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut book = Workbook::open(
        &folder.path().join("sample.drillbook"),
        Arc::new(SystemClock),
    )
    .expect("opens");
    book.add_sample(language).expect("is laid out");
    (book, folder)
}

#[test]
fn the_sample_has_something_in_every_stage_in_both_languages() {
    for language in [Language::Ko, Language::En] {
        let (book, _folder) = with_sample(language);
        let plans = book.drill_plans().expect("plans");
        let count = |state| plans.iter().filter(|p| p.drill.state == state).count();
        assert_eq!(
            (
                count(DrillState::Planned),
                count(DrillState::Sealed),
                count(DrillState::Closed)
            ),
            (1, 1, 6)
        );
        let of = |state| {
            plans
                .iter()
                .find(|p| p.drill.state == state)
                .expect("a plan")
        };
        assert!(of(DrillState::Planned).is_late());
        assert_eq!(of(DrillState::Sealed).open_musts, 0);
        for plan in &plans {
            assert_eq!(plan.broken_rules, []);
        }
        assert!(book.verify().is_sound());
    }
}

#[test]
fn the_sample_shows_a_gain_on_the_dashboard() {
    let (book, _folder) = with_sample(Language::En);
    let view = book
        .season_dashboard(&DashboardRequest::default(), Language::En)
        .expect("a dashboard");
    let values: Vec<&str> = view.headline.iter().map(|f| f.value.as_str()).collect();
    assert_eq!(values.len(), 5);
    assert!(values[3].starts_with('+'), "{values:?}");
    assert_eq!(view.beside.len(), 1);
    assert_eq!(view.beside[0].name, "Response level (recalled)");
}

#[test]
fn the_samples_scenarios_have_no_errors() {
    for language in [Language::Ko, Language::En] {
        let content = super::content::read(language).expect("reads");
        let scenarios = content.scenarios.expect("scenarios");
        for scenario in [scenarios.payment, scenarios.search] {
            let findings = drill_domain::scenario::check::check(&scenario);
            assert!(findings.is_empty(), "{findings:?}");
        }
    }
}

#[test]
fn the_closed_drill_of_the_sample_has_a_run() {
    let (book, _folder) = with_sample(Language::Ko);
    let plans = book.drill_plans().expect("plans");
    let drill = plans
        .iter()
        .find(|p| p.drill.state == DrillState::Closed && p.scenario.is_some())
        .expect("a drill");
    let run = book.run(drill.drill.id).expect("a run");
    assert!(run.state.log.len() > 15);
}

#[test]
fn a_workspace_that_is_not_fresh_gets_no_sample() {
    let (mut book, _folder) = with_sample(Language::Ko);
    assert_eq!(
        book.add_sample(Language::Ko).expect_err("refused").code,
        "sample-not-fresh"
    );
}
