use super::*;
use crate::clock::Clock;
use crate::dashboard::{DashboardRequest, SeasonBook, view as dashboard_view};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeZone as _, Utc};
use drill_domain::id::ImportId;
use drill_domain::record::{BeforeMode, Role};
use drill_domain::scenario::Language;
use drill_domain::season::DEFAULT_K;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

const CLEAN: &[u8] = include_bytes!("../../../../tests/fixtures/season-2020-2021.csv");
const MESSY: &[u8] = include_bytes!("../../../../tests/fixtures/season-2021-messy-cp949.csv");

#[derive(Default)]
struct Counting(AtomicU64);

impl Clock for Counting {
    fn now(&self) -> DateTime<Utc> {
        Utc.timestamp_opt(1_637_500_000, 0)
            .single()
            .expect("a moment")
    }
    fn new_id(&self) -> Uuid {
        Uuid::from_u128(u128::from(self.0.fetch_add(1, Ordering::Relaxed)) + 1)
    }
    fn new_timeless_id(&self) -> Uuid {
        self.new_id()
    }
    fn local(&self, moment: DateTime<Utc>) -> DateTime<FixedOffset> {
        moment.fixed_offset()
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2021, 11, 22).expect("a day")
}

struct Workspace {
    clock: Counting,
    book: SeasonBook,
}

impl Workspace {
    fn new() -> Self {
        Self {
            clock: Counting::default(),
            book: SeasonBook::default(),
        }
    }

    fn draft(&self, bytes: &[u8]) -> Draft {
        let choices = ImportChoices::default();
        let (_, plan) = planned(bytes, &choices).expect("a plan");
        draft(
            &plan,
            &self.book,
            BeforeMode::Recalled,
            ImportId(self.clock.new_id()),
            &self.clock,
        )
    }

    fn preview(&self, bytes: &[u8], language: Language) -> ImportPreview {
        let (sheet, plan) = planned(bytes, &ImportChoices::default()).expect("a plan");
        preview(
            "season.csv",
            bytes,
            &sheet,
            &plan,
            &self.draft(bytes),
            language,
        )
    }

    fn import(mut self, bytes: &[u8]) -> Self {
        let draft = self.draft(bytes);
        self.book.seasons.extend(draft.seasons);
        self.book.teams.extend(draft.teams);
        self.book.people.extend(draft.people);
        self.book.drills.extend(draft.drills);
        self.book.ratings.extend(draft.ratings);
        self
    }

    fn seen(
        &self,
        season: Option<&str>,
        role: Option<Role>,
        language: Language,
    ) -> crate::dashboard::DashboardView {
        let seasons = season
            .map(|name| {
                self.book
                    .seasons
                    .iter()
                    .filter(|s| s.name == name)
                    .map(|s| s.id)
                    .collect()
            })
            .unwrap_or_default();
        let request = DashboardRequest {
            seasons,
            role,
            ..DashboardRequest::default()
        };
        dashboard_view(&self.book, &request, language, today(), DEFAULT_K)
    }
}

fn headline(view: &crate::dashboard::DashboardView) -> Vec<&str> {
    view.headline.iter().map(|f| f.value.as_str()).collect()
}

#[test]
fn v13_the_two_seasons_show_the_programmes_figures() {
    let workspace = Workspace::new().import(CLEAN);
    assert_eq!(
        headline(&workspace.seen(Some("2020"), None, Language::Ko))[..2],
        ["23", "166"]
    );
    assert_eq!(
        headline(&workspace.seen(Some("2021"), None, Language::Ko))[..2],
        ["13", "165"]
    );
    let both = workspace.seen(None, None, Language::Ko);
    assert_eq!(headline(&both), ["36", "331", "2.0 → 3.7", "+1.7"]);
    assert!(both.headline[1].notes[0].contains("303"), "{both:?}");
    assert!(both.headline[2].notes[1].contains("+85%"));
    let (_, figures) = workspace
        .book
        .figures(&[], &DashboardRequest::default(), DEFAULT_K);
    let scores = figures.scores.expect("shown").expect("pairs");
    let near = |actual: f64, expected: f64| {
        assert!(
            (actual - expected).abs() < 1e-6,
            "{actual} is not {expected}"
        )
    };
    assert_eq!((scores.gain.n, scores.plain.n), (303, 331));
    near(scores.gain.before, 2.003_300_330);
    near(scores.gain.after, 3.709_570_957);
    near(scores.gain.delta, 1.706_270_627);
    near(scores.plain.before, 2.0);
    near(scores.plain.after, 3.700_906_344);
}

#[test]
fn v11_a_season_in_which_nobody_moved_shows_a_plain_zero() {
    let rows: String = (0..5)
        .map(|p| format!("2030,1,2030-01-0{},가팀,사람{p},3,3\n", p + 1))
        .collect();
    let sheet = format!("시즌,차수,일자,팀,이름,전,후\n{rows}");
    let view = Workspace::new()
        .import(sheet.as_bytes())
        .seen(None, None, Language::En);
    assert_eq!(headline(&view)[2..], ["3.0 → 3.0", "0.0"]);
    let everything = format!("{view:?}");
    assert!(
        !everything.contains("NaN") && !everything.contains("inf"),
        "{everything}"
    );
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let workspace = Workspace::new().import(CLEAN);
    let again = workspace.draft(CLEAN);
    assert_eq!(
        (
            again.drills.len(),
            again.people.len(),
            again.teams.len(),
            again.seasons.len()
        ),
        (0, 0, 0, 0)
    );
    assert_eq!(
        (
            again.participations_known,
            again.people_known,
            again.lines_differing.len()
        ),
        (331, 303, 0)
    );
    let preview = workspace.preview(CLEAN, Language::Ko);
    assert_eq!((preview.apply, preview.nothing.is_some()), (None, true));
}

#[test]
fn a_preview_counts_what_is_new_and_names_every_column() {
    let preview = Workspace::new().preview(CLEAN, Language::En);
    assert_eq!(preview.columns.len(), 8);
    assert!(preview.columns.iter().all(|c| c.meaning.is_some()));
    let counts: Vec<&str> = preview.counts.iter().map(|c| c.value.as_str()).collect();
    assert_eq!(counts, ["36", "331", "331", "303", "331"]);
    assert_eq!(preview.apply.as_deref(), Some("Import 331 participations"));
    assert_eq!(
        preview.seasons,
        [
            "2020: 23 rounds, 166 took part",
            "2021: 13 rounds, 165 took part"
        ]
    );
    assert!(!preview.asks_for_season && preview.asks_for_measure);
}

#[test]
fn a_messy_sheet_says_of_each_doubtful_row_what_happens_to_it() {
    let preview = Workspace::new().preview(MESSY, Language::Ko);
    assert!(preview.file.contains("CP949") && preview.asks_for_season);
    let of = |line: &str| {
        preview
            .problems
            .iter()
            .find(|p| p.line == line)
            .expect("the line is listed")
    };
    assert_eq!(
        of("7행").what,
        "\"안 선우\" → \"안선우\", 같은 사람으로 봤어요"
    );
    assert_eq!(of("12행").what, "훈련 전 점수 \"7\"는 1~5점이 아니에요");
    assert!(of("16행").is_left_out);
    for language in [Language::Ko, Language::En] {
        let preview = Workspace::new().preview(MESSY, language);
        for problem in preview.problems {
            assert!(
                !problem.what.contains("import-") && !problem.happens.contains("import-"),
                "{problem:?}"
            );
        }
    }
}

#[test]
fn rounds_that_are_there_are_left_as_they_are_and_differing_rows_are_named() {
    let workspace = Workspace::new().import(CLEAN);
    let changed = String::from_utf8(CLEAN.to_vec()).expect("text").replacen(
        "조서현,설계자,3,3",
        "조서현,설계자,3,5",
        1,
    );
    let draft = workspace.draft(changed.as_bytes());
    assert_eq!(
        (
            draft.drills.len(),
            draft.participations_known,
            draft.lines_differing
        ),
        (0, 330, vec![2])
    );
}

#[test]
fn files_that_cannot_be_used_are_refused_with_a_next_step() {
    for (bytes, code) in [
        (&b""[..], "import-empty"),
        (b"\n\n ,, \n", "import-empty"),
        (b"a,b,c\n1,2,3", "import-no-header"),
        ("전,후\n1,2".as_bytes(), "import-no-person"),
        (b"PK\x03\x04\0\0", "import-not-text"),
    ] {
        let problem = planned(bytes, &ImportChoices::default()).expect_err("refused");
        assert_eq!(problem.code, code);
        for language in [Language::Ko, Language::En] {
            assert!(
                !problem.what(language).contains("problem-")
                    && !problem.next(language).contains("problem-")
            );
        }
    }
}

#[test]
fn a_role_filter_keeps_single_people_out_of_sight() {
    let view = Workspace::new()
        .import(CLEAN)
        .seen(None, Some(Role::Designer), Language::En);
    assert!(
        view.teams
            .rows
            .iter()
            .filter(|r| !r.is_total)
            .all(|r| r.withheld.is_some()),
        "{:?}",
        view.teams
    );
    assert!(view.dumbbell.contains("Hidden"));
}

#[test]
fn an_empty_workspace_has_an_empty_dashboard() {
    let view = Workspace::new().seen(None, None, Language::Ko);
    assert!(view.is_empty && view.levels.is_none() && view.teams.rows.is_empty());
}

#[test]
fn no_message_is_missing_in_any_view() {
    for language in [Language::Ko, Language::En] {
        let workspace = Workspace::new().import(MESSY);
        let shown = format!("{:?}", workspace.seen(None, None, language));
        for slip in ["season-", "import-", "{ $", "$"] {
            assert!(!shown.contains(slip), "{slip} in {shown}");
        }
    }
}
