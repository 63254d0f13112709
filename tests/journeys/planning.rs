//! Planning: seasons and calling off.

use drill_domain::id::DrillId;
use drill_domain::record::{DrillKind, DrillState};
use drill_testkit::Desk;
use drill_workbook::drills::PlanEdit;

fn planned(desk: &mut Desk, season: drill_domain::id::SeasonId) -> DrillId {
    desk.workbook
        .plan_drill(season, Vec::new(), DrillKind::Drill)
        .expect("plans")
        .value
}

#[test]
fn a_drill_moved_to_another_season_becomes_its_next_round() {
    let mut desk = Desk::new();
    let mut season = |name: &str| {
        let made = desk.workbook.save_season(None, name, None, None);
        made.expect("a season").value.id
    };
    let (first, second) = (season("상반기"), season("하반기"));
    let moved = planned(&mut desk, first);
    planned(&mut desk, second);
    let edit = PlanEdit::Season { season: second };
    desk.workbook.edit_plan(moved, edit.clone()).expect("moves");
    let round = |desk: &Desk| desk.workbook.drill(moved).expect("a drill").round;
    assert_eq!(round(&desk), Some(2));
    desk.workbook.edit_plan(moved, edit).expect("stays");
    assert_eq!(round(&desk), Some(2), "choosing the same season again");
}

#[test]
fn only_a_drill_that_was_called_off_is_taken_up_again() {
    let mut desk = Desk::new();
    let season = desk.season();
    let drill = planned(&mut desk, season);
    let refused = desk.workbook.cancel_drill(drill, false);
    assert_eq!(refused.expect_err("refused").code, "drill-not-cancelled");
    desk.workbook.cancel_drill(drill, true).expect("called off");
    desk.workbook.cancel_drill(drill, false).expect("taken up");
    let state = desk.workbook.drill(drill).expect("a drill").state;
    assert_eq!(state, DrillState::Planned);
}
