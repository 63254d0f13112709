//! Follow-ups: what is to be done after drills, across drills.

use crate::problem::{Outcome, Problem};
use crate::retros::{FollowUpView, words};
use crate::{Done, Op, Workbook};
use chrono::NaiveDate;
use drill_domain::id::{DrillId, FollowUpId, NoteId, PersonId};
use drill_domain::record::{FollowUp, FollowUpKind, FollowUpState};
use drill_domain::scenario::Language;
use drill_text::{format, plain};

/// A follow-up as it is entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpDraft {
    /// What is to be done.
    pub text: String,
    /// Of what kind.
    pub kind: FollowUpKind,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub state: FollowUpState,
    /// The note it was made from.
    pub note: Option<NoteId>,
}

impl Workbook {
    /// Every follow-up, open ones first, then by day.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn follow_ups(&self, language: Language) -> Outcome<Vec<FollowUpView>> {
        let mut all = self.view().all::<FollowUp>()?;
        all.sort_by_key(|one| (place(one.state), one.due.is_none(), one.due));
        all.into_iter()
            .map(|one| self.follow_up_view(one, language))
            .collect()
    }

    /// Adds a follow-up to an ended drill.
    ///
    /// # Errors
    /// Without words, or when the drill has not ended.
    pub fn add_follow_up(
        &mut self,
        drill: DrillId,
        draft: FollowUpDraft,
    ) -> Outcome<Done<FollowUpId>> {
        let drill = self.ended_drill(drill)?;
        let text = words(&draft.text)?;
        self.transact(&Op::ChangeFollowUps, |tx, clock| {
            let id = FollowUpId(clock.new_id());
            tx.put(&follow_up(id, drill.id, text, draft))?;
            Ok(id)
        })
    }

    /// Changes a follow-up.
    ///
    /// # Errors
    /// Without words, or when there is no such follow-up.
    pub fn change_follow_up(&mut self, id: FollowUpId, draft: FollowUpDraft) -> Outcome<Done<()>> {
        let before = self
            .view()
            .get::<FollowUp>(&[&id])?
            .ok_or(Problem::refused("follow-up-unknown"))?;
        let text = words(&draft.text)?;
        self.transact(&Op::ChangeFollowUps, |tx, _| {
            let draft = FollowUpDraft {
                note: draft.note.or(before.note),
                ..draft
            };
            tx.put(&follow_up(id, before.drill, text, draft))?;
            Ok(())
        })
    }

    pub(crate) fn follow_up_view(
        &self,
        one: FollowUp,
        language: Language,
    ) -> Outcome<FollowUpView> {
        let drill = self.drill(one.drill)?;
        let names = self.names()?;
        let today = self.clock.today();
        Ok(FollowUpView {
            id: one.id,
            drill: one.drill,
            from: self.drill_heading(&drill, language)?,
            text: one.text,
            kind: one.kind,
            kind_name: plain(language, kind_key(one.kind)),
            owner: one.owner,
            owner_name: one
                .owner
                .and_then(|id| names.get(&id).cloned())
                .unwrap_or_default(),
            due: one.due.map(|day| day.to_string()),
            due_text: one
                .due
                .map(|day| format::date(language, day))
                .unwrap_or_default(),
            is_late: one.state == FollowUpState::Open && one.due.is_some_and(|day| day < today),
            state: one.state,
            state_name: plain(language, state_key(one.state)),
        })
    }
}

fn follow_up(id: FollowUpId, drill: DrillId, text: String, draft: FollowUpDraft) -> FollowUp {
    FollowUp {
        id,
        drill,
        text,
        kind: draft.kind,
        owner: draft.owner,
        due: draft.due,
        state: draft.state,
        note: draft.note,
    }
}

const fn place(state: FollowUpState) -> u8 {
    match state {
        FollowUpState::Open => 0,
        FollowUpState::Closed => 1,
        FollowUpState::Verified => 2,
        FollowUpState::Dropped => 3,
    }
}

const fn kind_key(kind: FollowUpKind) -> &'static str {
    match kind {
        FollowUpKind::Guide => "follow-up-kind-guide",
        FollowUpKind::Contacts => "follow-up-kind-contacts",
        FollowUpKind::AlarmMissing => "follow-up-kind-alarm-missing",
        FollowUpKind::AlarmInterval => "follow-up-kind-alarm-interval",
        FollowUpKind::CustomerMessage => "follow-up-kind-customer-message",
        FollowUpKind::SystemDefault => "follow-up-kind-system-default",
        FollowUpKind::Process => "follow-up-kind-process",
        FollowUpKind::Other => "follow-up-kind-other",
    }
}

const fn state_key(state: FollowUpState) -> &'static str {
    match state {
        FollowUpState::Open => "follow-up-state-open",
        FollowUpState::Closed => "follow-up-state-closed",
        FollowUpState::Verified => "follow-up-state-verified",
        FollowUpState::Dropped => "follow-up-state-dropped",
    }
}
