//! From an edit to what carries it out.

use super::{Applied, Edit, EditRefusal, Gesture, Label, LeftOut};
use super::{combine, connect, fault_logic as logic, nodes, order, paste, prefill, remove};
use crate::minutes::Minutes;
use crate::scenario::Scenario;

/// The longest text an element may hold, in bytes of UTF-8.
pub(super) const MAX_TEXT: usize = 100_000;

/// The largest number of minutes or times.
const MAX_NUMBER: u32 = 100_000;

pub(super) type Outcome = Result<Applied, EditRefusal>;
pub(super) type NewId<'a> = &'a mut dyn FnMut(&str) -> String;

/// Carries out `edit`. `new_id` is asked with a prefix (`n`, `x`, `f` …) and answers an id that no
/// element of this scenario has.
///
/// # Errors
/// A refusal; the scenario is then unchanged.
pub fn apply(scenario: &mut Scenario, edit: &Edit, new_id: NewId) -> Outcome {
    let mut draft = scenario.clone();
    let applied = carry_out(&mut draft, edit, new_id)?;
    *scenario = draft;
    Ok(applied)
}

/// As [`apply`], on a draft that is thrown away when the edit is refused.
pub(in crate::scenario) fn carry_out(s: &mut Scenario, edit: &Edit, new_id: NewId) -> Outcome {
    match edit {
        Edit::SetHead { head } => logic::set_head(s, head),
        Edit::AddGoal { text, measured_by } => logic::add_goal(s, text, measured_by, new_id),
        Edit::UpdateGoal { goal } => logic::update_goal(s, goal),
        Edit::RemoveGoal { goal } => logic::remove_goal(s, goal),
        Edit::AddCandidate { title, description } => {
            logic::add_candidate(s, title, description, new_id)
        }
        Edit::UpdateCandidate { candidate } => logic::update_candidate(s, candidate),
        Edit::RemoveCandidate { candidate } => logic::remove_candidate(s, candidate),
        Edit::ChooseCandidate { candidate, choice } => logic::choose(s, candidate, *choice),
        Edit::MoveCandidate { candidate, up } => order::move_candidate(s, candidate, *up),
        Edit::MakeFault { candidate } => logic::make_fault(s, candidate, new_id),
        Edit::UpdateFault { fault } => logic::update_fault(s, fault),
        Edit::RemoveFault { fault } => remove::fault(s, fault),
        Edit::AddCondition { title, met_when } => logic::add_condition(s, title, met_when, new_id),
        Edit::UpdateCondition { condition } => logic::update_condition(s, condition),
        Edit::RemoveCondition { condition } => remove::condition(s, condition),
        Edit::AddGate {
            title,
            rule,
            inputs,
        } => logic::add_gate(s, title, *rule, inputs, new_id),
        Edit::UpdateGate { gate } => logic::update_gate(s, gate),
        Edit::RemoveGate { gate } => remove::gate(s, gate),
        Edit::AddEpisode { title, root } => logic::add_episode(s, title, root.as_ref(), new_id),
        Edit::UpdateEpisode { episode } => logic::update_episode(s, episode),
        Edit::RemoveEpisode { episode } => remove::episode(s, episode),
        Edit::AddPersona { kind, name } => logic::add_persona(s, *kind, name, new_id),
        Edit::UpdatePersona { persona } => logic::update_persona(s, persona),
        Edit::RemovePersona { persona } => remove::persona(s, persona),
        Edit::AddNode { place, title, kind } => nodes::add(s, place, title, kind, new_id),
        Edit::UpdateNode { node } => nodes::update(s, node, "edit-update-node"),
        Edit::RenameNode { node, title } => nodes::rename(s, node, title),
        Edit::SetNodeKind { node, kind } => nodes::set_kind(s, node, kind),
        Edit::RemoveNodes { nodes, heal } => remove::nodes(s, nodes, *heal, new_id),
        Edit::Connect { from, to, kind } => connect::connect(s, from.as_ref(), to, kind, new_id),
        Edit::InsertOnEdge { edge, title, kind } => {
            nodes::insert_on_edge(s, edge, title, kind, new_id)
        }
        Edit::UpdateEdge { edge } => connect::update(s, edge),
        Edit::SetDefaultBranch { edge } => connect::set_default(s, edge),
        Edit::SetPrimaryParent { edge } => connect::set_primary(s, edge),
        Edit::RemoveEdge { edge } => connect::remove(s, edge),
        Edit::Pin { node, at } => nodes::pin(s, node, Some(*at)),
        Edit::Unpin { node } => nodes::pin(s, node, None),
        Edit::Paste {
            fragment,
            episode,
            below,
        } => paste::paste(s, fragment, episode.as_ref(), below.as_ref(), new_id),
        Edit::Combine {
            pattern,
            masking,
            lay_out,
            difficulties,
        } => combine::combine(s, pattern, masking, difficulties, *lay_out, new_id),
        Edit::PrefillMinutes => prefill::prefill(s),
        Edit::All { edits, gesture } => all(s, edits, *gesture, new_id),
    }
}

fn all(s: &mut Scenario, edits: &[Edit], gesture: Option<Gesture>, new_id: NewId) -> Outcome {
    let mut done = Vec::with_capacity(edits.len());
    for edit in edits {
        done.push(carry_out(s, edit, new_id)?);
    }
    let left_out = LeftOut::sum(done.iter().map(|one| one.left_out));
    let last = done.last().map(|one| one.label.clone());
    let mut applied = done.into_iter().next().ok_or(EditRefusal::NothingToDo)?;
    applied.left_out = left_out;
    let several = |key| (edits.len() > 1).then(|| counted(key, edits.len()));
    let label = match gesture {
        Some(Gesture::Move) => several("edit-move-several"),
        Some(Gesture::Tidy) => several("edit-tidy-several"),
        Some(Gesture::Replace) => several("edit-replace-several"),
        Some(Gesture::Ladder) => Some(Label::plain("edit-reorder-hints")),
        Some(Gesture::Branches) => Some(Label::plain("edit-reorder-branches")),
        Some(Gesture::Followers) => Some(Label::plain("edit-reorder-followers")),
        Some(Gesture::Combine) => last,
        None => several("edit-several"),
    };
    applied.label = label.unwrap_or(applied.label);
    Ok(applied)
}

fn counted(key: &str, count: usize) -> Label {
    Label {
        key: key.to_owned(),
        args: [("count".to_owned(), count.to_string())].into(),
    }
}

/// Minutes that grow and are not absurd.
pub(super) fn check_minutes(minutes: Minutes) -> Result<(), EditRefusal> {
    if !minutes.is_ordered() {
        return Err(EditRefusal::MinutesOrder);
    }
    check_number(minutes.max)
}

/// A number that no sum of many can make too large to count with.
pub(super) const fn check_number(number: u32) -> Result<(), EditRefusal> {
    if number > MAX_NUMBER {
        Err(EditRefusal::NumberTooLarge)
    } else {
        Ok(())
    }
}

/// A title that says something, trimmed.
pub(super) fn title_of(text: &str) -> Result<String, EditRefusal> {
    let title = text.trim();
    if title.is_empty() {
        return Err(EditRefusal::TitleNeeded);
    }
    Ok(text_of(title)?.to_owned())
}

/// A text that is not too long.
pub(super) const fn text_of(text: &str) -> Result<&str, EditRefusal> {
    if text.len() > MAX_TEXT {
        Err(EditRefusal::TextTooLong)
    } else {
        Ok(text)
    }
}
