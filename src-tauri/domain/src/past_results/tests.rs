use super::*;
use crate::measure::Scores;
use crate::record::Role;
use chrono::NaiveDate;
use proptest::prelude::*;

fn sheet(text: &str) -> Vec<SheetRow> {
    text.lines()
        .enumerate()
        .map(|(index, line)| SheetRow {
            line: index as u64 + 1,
            cells: line.split(',').map(str::to_owned).collect(),
        })
        .collect()
}

fn planned(text: &str) -> Plan {
    plan(&sheet(text), &Choices::default()).expect("a table")
}

fn problems(plan: &Plan) -> Vec<(u64, Problem)> {
    plan.problems
        .iter()
        .map(|p| (p.line, p.problem.clone()))
        .collect()
}

#[test]
fn a_day_is_read_in_the_spellings_people_use() {
    let expected = NaiveDate::from_ymd_opt(2021, 1, 18);
    for text in [
        "2021-01-18",
        "2021. 1. 18.",
        "1/18/2021",
        "20210118",
        " 2021년 1월 18일",
        "2021-01-18 00:00:00",
    ] {
        assert_eq!(date_cell(text), expected, "{text}");
    }
    for text in ["", "어제", "2021-13-40", "1/18/21", "999999999999"] {
        assert_eq!(date_cell(text), None, "{text}");
    }
}

#[test]
fn a_score_is_read_in_the_spellings_people_use() {
    for (text, expected) in [
        ("2", ScoreCell::Tenths(20)),
        ("2점", ScoreCell::Tenths(20)),
        (" 3.5 ", ScoreCell::Tenths(35)),
        ("3,5", ScoreCell::Tenths(35)),
        ("４", ScoreCell::Tenths(40)),
        ("3.75", ScoreCell::Rounded(38)),
        ("-", ScoreCell::Missing),
        ("", ScoreCell::Missing),
        ("7", ScoreCell::OffScale),
        ("0", ScoreCell::OffScale),
        ("-3", ScoreCell::OffScale),
        ("5.04", ScoreCell::OffScale),
        ("좋음", ScoreCell::Unreadable),
        ("NaN", ScoreCell::Unreadable),
        ("inf", ScoreCell::Unreadable),
        ("1e400", ScoreCell::Unreadable),
    ] {
        assert_eq!(score_cell(text), expected, "{text}");
    }
}

#[test]
fn spellings_of_one_name_meet_and_other_names_stay_apart() {
    for text in ["안선우", "안 선우", "안선우님", " 안선우 "] {
        assert_eq!(name_cell(text), "안선우", "{text}");
    }
    assert_eq!(name_cell("임님"), "임님");
    assert_eq!(name_cell("Ada  Lovelace"), "Ada Lovelace");
    assert_eq!(same_name("ada lovelace"), same_name("Ada Lovelace"));
}

#[test]
fn the_heading_is_found_under_a_title_and_a_blank_line() {
    let plan = planned(
        "2021 결과 취합\n\n회차,훈련일,소속,참여자,구분,전(5점),후(5점)\n1차수,20210118,가팀,안선우,참가자,2,5",
    );
    assert!(plan.columns.iter().all(|c| c.column.is_some()));
    assert_eq!(
        (plan.rows, plan.rounds.len(), plan.rounds[0].season.as_str()),
        (1, 1, "2021")
    );
}

#[test]
fn english_headings_are_read_and_unknown_columns_are_named() {
    let plan = planned(
        "Season,Round,Date,Team,Person,Role,Mood,Before,After score\n2024,1,2024-03-02,Checkout,Ada,Observer,fine,2,4",
    );
    let unknown: Vec<&str> = plan
        .columns
        .iter()
        .filter(|c| c.column.is_none())
        .map(|c| c.heading.as_str())
        .collect();
    assert_eq!(unknown, ["Mood"]);
    assert_eq!(plan.rounds[0].people[0].role, Role::Observer);
}

#[test]
fn each_doubtful_row_says_what_happens_to_it() {
    let plan = planned(
        "차수,일자,팀,이름,역할,전,후\n\
         1,2021-01-18,가팀,안 선우,참가자,2,5\n\
         1,2021-01-18,가팀,최은서,참가자,,4\n\
         1,2021-01-18,가팀,윤도윤,참가자,7,3\n\
         1,2021-01-18,가팀,윤서현,참가자,2,-\n\
         1,2021-01-18,가팀,강준서,참가자,3,4\n\
         1,2021-01-18,가팀,강준서,참가자,3,4\n\
         1,2021-01-18,가팀,강준서님,참가자,1,1\n\
         1,2021-01-19,가팀,박하나,응원단,2,4\n\
         1,언젠가,가팀,,참가자,2,4\n\
         ,,,,,,\n\
         1,언젠가,가팀,송이,진행자,2,4\n\
         1,2021-01-18,나팀,최은서,참가자,?,4",
    );
    assert_eq!(
        problems(&plan),
        [
            (
                2,
                Problem::Spelling {
                    text: "안 선우".into(),
                    name: "안선우".into()
                }
            ),
            (
                3,
                Problem::MissingHalf {
                    column: Column::Before
                }
            ),
            (
                4,
                Problem::OffScale {
                    column: Column::Before,
                    text: "7".into()
                }
            ),
            (
                5,
                Problem::MissingHalf {
                    column: Column::After
                }
            ),
            (7, Problem::Duplicate { line: 6 }),
            (8, Problem::Contradiction { line: 6 }),
            (
                9,
                Problem::UnknownRole {
                    text: "응원단".into()
                }
            ),
            (
                9,
                Problem::OtherDate {
                    text: "2021-01-19".into()
                }
            ),
            (10, Problem::NoName),
            (12, Problem::Facilitator),
            (
                13,
                Problem::Unreadable {
                    column: Column::Before,
                    text: "?".into()
                }
            ),
            (
                13,
                Problem::SameNameElsewhere {
                    name: "최은서".into(),
                    team: "가팀".into()
                }
            ),
        ]
    );
    assert_eq!((plan.rows, plan.participations()), (11, 7));
    assert_eq!(
        plan.rounds[0].people[1].scores,
        Scores {
            before: None,
            after: Some(40)
        }
    );
}

#[test]
fn a_sheet_without_scores_is_refused_with_what_was_seen() {
    let refused = plan(&sheet("이름,팀\n안선우,가팀"), &Choices::default());
    assert_eq!(
        refused,
        Err(HeaderRefusal::NoHeader {
            first_row: vec!["이름".into(), "팀".into()]
        })
    );
    assert_eq!(
        plan(&sheet("\n,,"), &Choices::default()),
        Err(HeaderRefusal::Empty)
    );
}

proptest! {
    #[test]
    fn any_cells_at_all_give_a_plan_or_a_refusal(
        cells in proptest::collection::vec(proptest::collection::vec(".{0,12}", 0..9), 0..20)
    ) {
        let heading = "시즌,차수,일자,팀,이름,역할,전,후".split(',').map(str::to_owned).collect();
        let rows: Vec<SheetRow> = std::iter::once(heading)
            .chain(cells)
            .enumerate()
            .map(|(index, cells)| SheetRow { line: index as u64 + 1, cells })
            .collect();
        let plan = plan(&rows, &Choices::default()).expect("the heading is there");
        prop_assert!(plan.participations() <= plan.rows);
        prop_assert!(find_header(&rows[1..]).is_ok() || plan.rows < 40);
    }

    #[test]
    fn cells_never_panic(text in "\\PC{0,40}") {
        let _ = (score_cell(&text), date_cell(&text), round_cell(&text), role_cell(&text), name_cell(&text));
    }
}
