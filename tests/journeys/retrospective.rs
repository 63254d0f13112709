//! Holding a retrospective on an open workspace: eight people write unseen, notes are shown by an
//! act of their own, everyone is heard, and the drill closes as a round.

use drill_domain::record::{
    Drill, DrillState, FollowUpKind, FollowUpState, Measure, Note, NoteKind, Rating, Role,
};
use drill_domain::retro::{RetroStep, Stage, WritingState, WritingWay};
use drill_domain::scenario::Language;
use drill_testkit::Desk;
use drill_workbook::Op;
use drill_workbook::followups::FollowUpDraft;
use drill_workbook::retros::{Entry, EntryRating};

const KO: Language = Language::Ko;

/// A drill of eight people that has just ended.
fn ended(desk: &mut Desk) -> Drill {
    let drill = Drill {
        state: DrillState::Retrospective,
        ended_on: Some(desk.workbook.clock().today()),
        ..desk.drill()
    };
    desk.workbook
        .transact(&Op::LogRun, |tx, _| Ok(tx.put_drill(&drill)?))
        .expect("the drill ends");
    drill
}

fn entry(good: &str, scores: (u8, u8)) -> Entry {
    let rating = |measure, by: u8| EntryRating {
        measure,
        before: Some(scores.0),
        after: Some((scores.1 + by).min(5)),
    };
    Entry {
        good: good.to_owned(),
        regret: "공지 간격이 길었어요".to_owned(),
        ratings: vec![
            rating(Measure::ResponseLevel, 0),
            rating(Measure::ProcessUnderstanding, 1),
        ],
        ..Entry::default()
    }
}

fn notes(desk: &Desk, drill: &Drill) -> Vec<Note> {
    desk.workbook
        .view()
        .list::<Note>(&[("drill", &drill.id)], "rowid")
        .expect("notes")
}

#[test]
fn what_is_written_stays_unseen_until_it_is_shown() {
    let mut desk = Desk::new();
    let drill = ended(&mut desk);
    let person = drill.participations[2].person;
    desk.workbook
        .hand_on(drill.id, person, &entry("빨리 알렸어요", (2, 4)), true)
        .expect("handed on");
    let before = desk.workbook.retro(drill.id, KO).expect("a view");
    assert!(before.turns.iter().all(|turn| turn.notes.is_empty()));
    assert!(
        !serde_json::to_string(&before)
            .expect("json")
            .contains("빨리 알렸어요")
    );
    assert_eq!(before.done, 1);
    desk.workbook
        .step_retro(drill.id, &RetroStep::ShowNotes)
        .expect("shown");
    let after = desk.workbook.retro(drill.id, KO).expect("a view");
    let turn = after
        .turns
        .iter()
        .find(|turn| turn.person == person)
        .expect("a turn");
    assert_eq!(turn.notes[0].text, "빨리 알렸어요");
}

#[test]
fn a_draft_survives_a_restart_and_becomes_evidence_only_when_handed_on() {
    let mut desk = Desk::new();
    let drill = ended(&mut desk);
    let person = drill.participations[2].person;
    let start = RetroStep::StartWriting {
        person,
        way: WritingWay::PassTheLaptop,
    };
    desk.workbook.step_retro(drill.id, &start).expect("started");
    desk.workbook
        .draft_entry(drill.id, person, &entry("쓰는 중", (1, 3)))
        .expect("kept");
    let mut desk = desk.restarted();
    assert!(notes(&desk, &drill).is_empty());
    let form = desk.workbook.retro_entry(drill.id, person).expect("a form");
    assert_eq!(form.entry.good, "쓰는 중");
    desk.workbook
        .hand_on(drill.id, person, &form.entry, false)
        .expect("handed on");
    assert_eq!(notes(&desk, &drill).len(), 2);
    let view = desk.workbook.retro(drill.id, KO).expect("a view");
    let writer = view
        .writers
        .iter()
        .find(|writer| writer.person == person)
        .expect("a writer");
    assert_eq!(writer.state, WritingState::Writing);
}

#[test]
fn a_changed_line_replaces_the_earlier_one_and_an_unchanged_one_stays() {
    let mut desk = Desk::new();
    let drill = ended(&mut desk);
    let person = drill.participations[3].person;
    let first = entry("하나\n둘", (2, 3));
    desk.workbook
        .hand_on(drill.id, person, &first, true)
        .expect("handed on");
    let again = Entry {
        good: "둘\n- 셋".to_owned(),
        ..first.clone()
    };
    desk.workbook
        .hand_on(drill.id, person, &again, true)
        .expect("handed on again");
    let good: Vec<Note> = notes(&desk, &drill)
        .into_iter()
        .filter(|n| n.kind == NoteKind::Good)
        .collect();
    assert_eq!(good.len(), 3, "one line was replaced, none was edited");
    assert_eq!(
        (good[2].text.as_str(), good[2].replaces),
        ("셋", Some(good[0].id))
    );
    let form = desk.workbook.retro_entry(drill.id, person).expect("a form");
    assert_eq!(form.entry.good, "둘\n셋");
    let ratings = desk
        .workbook
        .view()
        .list::<Rating>(&[("drill", &drill.id)], "rowid")
        .expect("ratings");
    assert_eq!(ratings.len(), 2, "the same scores are not written twice");
}

#[test]
fn a_score_off_the_scale_changes_nothing() {
    let mut desk = Desk::new();
    let drill = ended(&mut desk);
    let person = drill.participations[2].person;
    let refused = desk
        .workbook
        .hand_on(drill.id, person, &entry("좋아요", (0, 3)), true);
    assert_eq!(refused.expect_err("refused").code, "score-off-scale");
    assert!(notes(&desk, &drill).is_empty());
}

#[test]
fn nobody_writes_before_the_end_was_declared() {
    let mut desk = Desk::new();
    let drill = desk.drill();
    let refused = desk.workbook.retro(drill.id, KO);
    assert_eq!(refused.expect_err("refused").code, "drill-not-ended");
}

#[test]
fn the_whole_retrospective_closes_the_drill_as_a_round_with_its_record() {
    let mut desk = Desk::new();
    let drill = ended(&mut desk);
    for (place, part) in drill.participations.iter().enumerate() {
        let note = format!("{place}번째 좋았던 점");
        let low = u8::try_from(place % 3).expect("small") + 1;
        desk.workbook
            .hand_on(drill.id, part.person, &entry(&note, (low, low + 1)), true)
            .expect("handed on");
    }
    let go = |desk: &mut Desk, stage| desk.workbook.step_retro(drill.id, &RetroStep::Go { stage });
    assert_eq!(
        go(&mut desk, Stage::Turns).expect_err("refused").code,
        "notes-not-shown"
    );
    desk.workbook
        .step_retro(drill.id, &RetroStep::ShowNotes)
        .expect("shown");
    for stage in [Stage::Purpose, Stage::Explain, Stage::Turns] {
        go(&mut desk, stage).expect("moves");
    }
    let order: Vec<Role> = desk
        .workbook
        .retro(drill.id, KO)
        .expect("a view")
        .turns
        .iter()
        .map(|t| t.role)
        .collect();
    assert_eq!(order[..6], [Role::Participant; 6]);
    assert_eq!(order[6..], [Role::Designer, Role::Observer]);
    for part in &drill.participations {
        desk.workbook
            .step_retro(
                drill.id,
                &RetroStep::Heard {
                    person: part.person,
                },
            )
            .expect("heard");
    }
    go(&mut desk, Stage::Questions).expect("moves");
    let asker = drill.participations[4].person;
    let question = desk
        .workbook
        .ask_question(drill.id, Some(asker), "누가 공지하나요?")
        .expect("asked")
        .value;
    desk.workbook
        .answer_question(question, "먼저 본 사람이 해요")
        .expect("answered");
    let follow_up = FollowUpDraft {
        text: "커넥션 풀 알람 추가".to_owned(),
        kind: FollowUpKind::AlarmMissing,
        owner: Some(asker),
        due: Some(desk.workbook.clock().today()),
        state: FollowUpState::Open,
        note: None,
    };
    desk.workbook
        .add_follow_up(drill.id, follow_up)
        .expect("added");
    go(&mut desk, Stage::Survey).expect("moves");
    desk.workbook
        .answer_survey(drill.id, Some(5), Some(4), Some(4), "또 하고 싶어요")
        .expect("answered");
    go(&mut desk, Stage::Close).expect("moves");
    desk.workbook
        .step_retro(drill.id, &RetroStep::Close)
        .expect("closes");
    assert_eq!(
        desk.workbook.drill(drill.id).expect("the drill").state,
        DrillState::Closed
    );
    let record = desk
        .workbook
        .drill_record(drill.id, KO)
        .expect("a record")
        .markdown;
    for part in [
        "0번째 좋았던 점",
        "먼저 본 사람이 해요",
        "커넥션 풀 알람 추가",
        "| 대응수준 | 1.9 | 2.9 | +1.0 (모두 똑같이 달라졌어요; 오름 8, 같음 0, 내림 0) | +53%, ⟨g⟩ 0.32 | 8 / 8 | 회상 |",
        "4.0 / 5 (1명)",
    ] {
        assert!(record.contains(part), "{part} is missing in\n{record}");
    }
    let again = desk.workbook.step_retro(drill.id, &RetroStep::ShowNotes);
    assert_eq!(again.expect_err("refused").code, "retro-closed");
}

#[test]
fn a_survey_answer_carries_no_name_and_an_empty_one_is_refused() {
    let mut desk = Desk::new();
    let drill = ended(&mut desk);
    let refused = desk
        .workbook
        .answer_survey(drill.id, None, None, None, "  ");
    assert_eq!(refused.expect_err("refused").code, "survey-empty");
    desk.workbook
        .answer_survey(drill.id, None, None, Some(3), "")
        .expect("answered");
    let view = desk.workbook.retro(drill.id, KO).expect("a view");
    assert_eq!(view.survey.answers, 1);
    assert!(view.survey.means.is_empty(), "means are shown at the end");
}
