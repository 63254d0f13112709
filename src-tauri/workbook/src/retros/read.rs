//! Reading a retrospective for its screen.

use super::entry::{self, standing, standing_ratings};
use super::gains::gains;
use super::page::{self, Played};
use super::view::{
    FactView, FollowUpView, GainView, ImportedRound, NoteView, QuestionView, RetroView, StageView,
    SurveyView, TurnView, WriterView,
};
use super::{EntryView, RecordDocument, record};
use crate::Workbook;
use crate::problem::{Outcome, Problem};
use crate::runs::Names;
use crate::table::ScenarioRow;
use drill_domain::id::{DrillId, PersonId, ScenarioId};
use drill_domain::record::{
    Drill, DrillKind, FollowUp, Note, NoteKind, Question, Rating, Season, SurveyAnswer, Team,
};
use drill_domain::retro::{BlameHint, Stage, Suggestion, blame_hints};
use drill_domain::scenario::Language;
use drill_text::{format, get, plain};

impl Workbook {
    /// The retrospective of an ended drill as it stands.
    ///
    /// # Errors
    /// When the drill has not ended.
    pub fn retro(&self, drill: DrillId, language: Language) -> Outcome<RetroView> {
        let drill = self.ended_drill(drill)?;
        let kept = self.kept_retro(&drill)?;
        let names = self.names()?;
        let played = self.played(&drill, &names, language)?;
        let elapsed = kept.elapsed(self.now());
        let retro = &kept.retro;
        let notes = if retro.notes_shown {
            self.notes_of(drill.id)?
        } else {
            Vec::new()
        };
        let name = |person: PersonId| names.get(&person).cloned().unwrap_or_default();
        let stages = Stage::ALL
            .into_iter()
            .map(|stage| StageView {
                stage,
                name: plain(language, &format!("retrospective-stage-{}", stage.key())),
                minutes: format::minutes(language, retro.shares.seconds(stage) / 60),
                share_seconds: retro.shares.seconds(stage),
                spent_seconds: retro.spent[stage as usize]
                    + if stage == retro.stage { elapsed } else { 0 },
            })
            .collect();
        let turns = retro
            .turns
            .iter()
            .map(|turn| TurnView {
                person: turn.person,
                name: name(turn.person),
                role: turn.role,
                heard: turn.heard,
                speaking: retro.speaking == Some(turn.person),
                seconds: turn.seconds
                    + if retro.stage == Stage::Turns && retro.speaking == Some(turn.person) {
                        elapsed
                    } else {
                        0
                    },
                notes: notes
                    .iter()
                    .filter(|note| note.author == Some(turn.person))
                    .map(note_view)
                    .collect(),
            })
            .collect();
        Ok(RetroView {
            drill: drill.id,
            heading: self.drill_heading(&drill, language)?,
            opened: self.opened_sentence(&drill, language)?,
            stage: retro.stage,
            stages,
            seconds_left: retro.seconds_left(elapsed),
            is_running: !retro.closed,
            notes_shown: retro.notes_shown,
            closed: retro.closed,
            writers: retro
                .writers
                .iter()
                .map(|writer| WriterView {
                    person: writer.person,
                    name: name(writer.person),
                    role: writer.role,
                    state: writer.state,
                    way: writer.way,
                })
                .collect(),
            done: u32::try_from(retro.done().0).unwrap_or(u32::MAX),
            purpose: (1..=3)
                .map(|n| plain(language, &format!("retrospective-purpose-{n}")))
                .collect(),
            explain: played.explain,
            turns,
            questions: self.questions_of(drill.id, &names)?,
            follow_ups: self.follow_ups_of(&drill, language)?,
            candidates: played.candidates,
            survey: self.survey_of(drill.id, retro.closed, language)?,
            gains: if retro.closed {
                self.gains_of(&drill, language)?
            } else {
                Vec::new()
            },
            is_round: match drill.kind {
                DrillKind::Drill => true,
                DrillKind::Rehearsal => false,
            },
        })
    }

    /// The form of one person, with what they wrote so far.
    ///
    /// # Errors
    /// When the drill has not ended, or the person takes no part in it.
    pub fn retro_entry(&self, drill: DrillId, person: PersonId) -> Outcome<EntryView> {
        let drill = self.ended_drill(drill)?;
        let kept = self.kept_retro(&drill)?;
        let writer = kept
            .retro
            .writers
            .iter()
            .find(|writer| writer.person == person)
            .ok_or(Problem::refused("not-in-the-room"))?;
        let (handed_in, from_drill) = entry::read(&self.view(), drill.id, person, writer.role)?;
        Ok(EntryView {
            person,
            name: self.names()?.get(&person).cloned().unwrap_or_default(),
            role: writer.role,
            entry: kept.drafts.get(&person).cloned().unwrap_or(handed_in),
            from_drill,
        })
    }

    /// Gentle suggestions for words that point at a person.
    #[must_use]
    pub fn blame_suggestions(text: &str, language: Language) -> Vec<String> {
        let say = |hint: BlameHint| {
            let key = match hint.suggestion {
                Suggestion::NameTheSituation => "retrospective-blame-situation",
                Suggestion::NameTheHelp => "retrospective-blame-help",
            };
            get(language, key, &[("found", hint.found.into())])
        };
        blame_hints(text, language).into_iter().map(say).collect()
    }

    /// The record of a drill as Markdown, at any stage after its end.
    ///
    /// # Errors
    /// When the drill has not ended, or the notes have not been shown to all yet.
    pub fn drill_record(&self, drill: DrillId, language: Language) -> Outcome<RecordDocument> {
        let drill = self.ended_drill(drill)?;
        let mut retro = self.retro(drill.id, language)?;
        if !retro.notes_shown {
            return Err(Problem::refused("notes-not-shown"));
        }
        retro.gains = self.gains_of(&drill, language)?;
        let survey = self.survey_of(drill.id, true, language)?;
        let names = self.names()?;
        Ok(record::document(&drill, &retro, &names, &survey, language))
    }

    fn gains_of(&self, drill: &Drill, language: Language) -> Outcome<Vec<GainView>> {
        let ratings = self
            .view()
            .list::<Rating>(&[("drill", &drill.id)], "rowid")?;
        Ok(gains(drill, &standing_ratings(ratings), language))
    }

    /// The rounds that came from files, the last one first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn imported_rounds(&self, language: Language) -> Outcome<Vec<ImportedRound>> {
        let view = self.view();
        let mut drills: Vec<Drill> = view.drills()?;
        drills.retain(|drill| drill.import.is_some());
        drills.sort_by_key(|drill| std::cmp::Reverse((drill.ended_on, drill.round)));
        let line = |drill: &Drill| {
            Ok(ImportedRound {
                drill: drill.id,
                heading: self.drill_heading(drill, language)?,
                season: view
                    .get::<Season>(&[&drill.season])?
                    .map(|season| season.name)
                    .unwrap_or_default(),
                day: drill
                    .ended_on
                    .map(|day| format::date(language, day))
                    .unwrap_or_default(),
            })
        };
        drills.iter().map(line).collect()
    }

    /// Teams and round of a drill.
    pub(crate) fn drill_heading(&self, drill: &Drill, language: Language) -> Outcome<String> {
        let view = self.view();
        let mut teams = Vec::new();
        for id in &drill.teams {
            teams.extend(view.get::<Team>(&[id])?.map(|team| team.name));
        }
        let teams = teams.join(" · ");
        Ok(match drill.round {
            Some(round) => get(
                language,
                "retrospective-heading",
                &[("teams", teams.into()), ("round", round.into())],
            ),
            None => teams,
        })
    }

    pub(crate) fn names(&self) -> Outcome<Names> {
        Ok(self
            .view()
            .people()?
            .into_iter()
            .map(|person| (person.id, person.name))
            .collect())
    }

    fn opened_sentence(&self, drill: &Drill, language: Language) -> Outcome<String> {
        let opened = super::opening(&self.view(), drill.id)?;
        Ok(opened.map_or_else(String::new, |at| {
            let moment = format::moment(language, self.clock.local(at));
            get(
                language,
                "retrospective-opened",
                &[("moment", moment.into())],
            )
        }))
    }

    fn played(&self, drill: &Drill, names: &Names, language: Language) -> Outcome<Played> {
        match self.run(drill.id) {
            Ok(run) => {
                let mut played = page::played(&run, names, language);
                played.explain.scenario = self.scenario_there(drill)?;
                Ok(played)
            }
            // A drill that came from a file has neither a frozen scenario nor events.
            Err(problem) if problem.code == "drill-not-sealed" => Ok(Played::default()),
            Err(problem) => Err(problem),
        }
    }

    /// The scenario of `drill`, unless it was put away.
    fn scenario_there(&self, drill: &Drill) -> Outcome<Option<ScenarioId>> {
        let Some(id) = drill.scenario else {
            return Ok(None);
        };
        let row = self.view().get::<ScenarioRow>(&[&id])?;
        Ok(row.filter(|row| !row.is_removed).map(|row| row.id))
    }

    fn notes_of(&self, drill: DrillId) -> Outcome<Vec<Note>> {
        let mut notes = standing(self.view().list::<Note>(&[("drill", &drill)], "rowid")?);
        notes.sort_by_key(|note| kind_place(note.kind));
        Ok(notes)
    }

    fn questions_of(&self, drill: DrillId, names: &Names) -> Outcome<Vec<QuestionView>> {
        let questions = self
            .view()
            .list::<Question>(&[("drill", &drill)], "rowid")?;
        Ok(questions
            .into_iter()
            .map(|question| QuestionView {
                id: question.id,
                text: question.text,
                asked_by: question
                    .asked_by
                    .and_then(|id| names.get(&id).cloned())
                    .unwrap_or_default(),
                answer: question.answer,
            })
            .collect())
    }

    fn follow_ups_of(&self, drill: &Drill, language: Language) -> Outcome<Vec<FollowUpView>> {
        let follow_ups = self
            .view()
            .list::<FollowUp>(&[("drill", &drill.id)], "rowid")?;
        follow_ups
            .into_iter()
            .map(|one| self.follow_up_view(one, language))
            .collect()
    }

    fn survey_of(&self, drill: DrillId, is_shown: bool, language: Language) -> Outcome<SurveyView> {
        let answers = self
            .view()
            .list::<SurveyAnswer>(&[("drill", &drill)], "id")?;
        let mean = |key: &str, pick: fn(&SurveyAnswer) -> Option<u8>| {
            let given: Vec<f64> = answers.iter().filter_map(pick).map(f64::from).collect();
            let label = plain(language, &format!("retrospective-survey-{key}"));
            #[expect(
                clippy::cast_precision_loss,
                reason = "a room holds fewer people than an f64 holds integers"
            )]
            let mean = given.iter().sum::<f64>() / given.len().max(1) as f64;
            (!given.is_empty()).then(|| FactView {
                label,
                value: get(
                    language,
                    "retrospective-survey-mean",
                    &[
                        ("mean", format::decimal(mean, 1).into()),
                        ("n", given.len().into()),
                    ],
                ),
            })
        };
        let means = [
            mean("process", |answer| answer.process),
            mean("worth", |answer| answer.worth),
            mean("real", |answer| answer.real),
        ];
        Ok(SurveyView {
            answers: u32::try_from(answers.len()).unwrap_or(u32::MAX),
            means: means.into_iter().flatten().filter(|_| is_shown).collect(),
            comments: answers
                .iter()
                .filter(|answer| is_shown && !answer.comment.is_empty())
                .map(|answer| answer.comment.clone())
                .collect(),
        })
    }
}

fn note_view(note: &Note) -> NoteView {
    NoteView {
        id: note.id,
        kind: note.kind,
        text: note.text.clone(),
        clock: note.at.map(format::clock).unwrap_or_default(),
    }
}

const fn kind_place(kind: NoteKind) -> u8 {
    match kind {
        NoteKind::Good => 0,
        NoteKind::Regret => 1,
        NoteKind::Improvement => 2,
        NoteKind::NextTime => 3,
    }
}
