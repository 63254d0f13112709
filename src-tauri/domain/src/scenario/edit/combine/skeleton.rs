//! A sound skeleton of the play graph: for each episode an alarm, a way to every repair with a wrong
//! turn beside it, monitoring, notice and ending, and the words of the other departments.

use super::Part;
use crate::id::*;
use crate::scenario::edit::connect::link;
use crate::scenario::edit::dispatch::NewId;
use crate::scenario::edit::nodes;
use crate::scenario::edit::words::Words;
use crate::scenario::*;

/// A sound skeleton in the words of one language.
pub(super) struct Skeleton {
    /// The words.
    pub words: &'static Words,
}

impl Skeleton {
    /// Lays out an episode for each part, one cascading into the next.
    pub fn lay_out(&self, s: &mut Scenario, parts: &[Part], new_id: NewId) {
        let mut watched: Option<NodeId> = None;
        for part in parts {
            let first = watched.is_none();
            let alarm = self.alarm(s, part, new_id);
            if let Some(monitoring) = &watched {
                let cascade = EdgeKind::Trigger(cascade(&s.head));
                link(s, Some(monitoring), &alarm, cascade, new_id);
            }
            let last = if part.any {
                self.choices(s, part, &alarm, new_id)
            } else {
                vec![self.chain(s, part, &alarm, new_id)]
            };
            let w = self.words;
            let watch = NodeKind::Monitoring(Monitoring {
                watch: vec![w.watch.to_owned()],
            });
            let monitoring = self.add(s, part, w.monitoring, watch, new_id);
            for repair in &last {
                link(s, Some(repair), &monitoring, EdgeKind::Then, new_id);
            }
            let fields = w.notice_fields.map(str::to_owned).to_vec();
            let notice = NodeKind::Notice(Notice {
                fields,
                allowed_when: None,
            });
            let notice = self.add(s, part, w.notice, notice, new_id);
            link(s, Some(&monitoring), &notice, EdgeKind::Then, new_id);
            let ending = self.add(
                s,
                part,
                w.ending,
                NodeKind::Ending(Ending::default()),
                new_id,
            );
            link(s, Some(&notice), &ending, EdgeKind::Then, new_id);
            self.propagation(s, part, (&alarm, &notice), first, new_id);
            watched = Some(monitoring);
        }
    }

    fn add(
        &self,
        s: &mut Scenario,
        part: &Part,
        title: &str,
        kind: NodeKind,
        new_id: NewId,
    ) -> NodeId {
        nodes::make(s, part.episode.clone(), title, kind, new_id)
    }

    fn alarm(&self, s: &mut Scenario, part: &Part, new_id: NewId) -> NodeId {
        let symptom = Symptom {
            source: self.words.alarm_source.to_owned(),
            reveals: if part.any {
                part.faults.clone()
            } else {
                part.faults[..1].to_vec()
            },
            shows: Shows::AtOnce,
        };
        self.add(
            s,
            part,
            self.words.alarm,
            NodeKind::Symptom(symptom),
            new_id,
        )
    }

    /// Every fault in turn: it is revealed, the team chooses, it is repaired.
    fn chain(&self, s: &mut Scenario, part: &Part, alarm: &NodeId, new_id: NewId) -> NodeId {
        let w = self.words;
        let mut last = alarm.clone();
        for (at, fault) in part.faults.iter().enumerate() {
            if at > 0 {
                let mut report = self.inject(
                    s,
                    PersonaKind::CustomerCentre,
                    w.customers_report,
                    w.customers_ask_channel,
                );
                report.reveals = vec![fault.clone()];
                let report = self.add(s, part, "", NodeKind::Inject(report), new_id);
                link(s, Some(&last), &report, EdgeKind::Then, new_id);
                last = report;
            }
            let question = if at == 0 {
                w.where_to_look
            } else {
                w.how_to_repair
            };
            let decision = self.add(
                s,
                part,
                question,
                NodeKind::Decision(Decision::default()),
                new_id,
            );
            link(s, Some(&last), &decision, EdgeKind::Then, new_id);
            let repair = self.repair(s, part, fault, new_id);
            self.branch(s, &decision, &repair, w.right_way, true, new_id);
            let detour = self.add(
                s,
                part,
                w.detour,
                NodeKind::Action(Action::default()),
                new_id,
            );
            self.branch(s, &decision, &detour, w.wrong_way, false, new_id);
            link(s, Some(&detour), &repair, EdgeKind::Then, new_id);
            last = repair;
        }
        last
    }

    /// Any one repair is enough: each is a branch.
    fn choices(&self, s: &mut Scenario, part: &Part, alarm: &NodeId, new_id: NewId) -> Vec<NodeId> {
        let decision = NodeKind::Decision(Decision::default());
        let decision = self.add(s, part, self.words.where_to_look, decision, new_id);
        link(s, Some(alarm), &decision, EdgeKind::Then, new_id);
        let mut repairs = Vec::new();
        for (at, fault) in part.faults.iter().enumerate() {
            let repair = self.repair(s, part, fault, new_id);
            let title = title_of(s, fault);
            self.branch(s, &decision, &repair, &title, at == 0, new_id);
            repairs.push(repair);
        }
        repairs
    }

    fn repair(&self, s: &mut Scenario, part: &Part, fault: &FaultId, new_id: NewId) -> NodeId {
        let title = self.words.repair.replace("{title}", &title_of(s, fault));
        let action = Action {
            effects: vec![Effect {
                fault: fault.clone(),
                how: EffectKind::Resolves,
            }],
            ..Action::default()
        };
        self.add(s, part, &title, NodeKind::Action(action), new_id)
    }

    fn branch(
        &self,
        s: &mut Scenario,
        from: &NodeId,
        to: &NodeId,
        when: &str,
        default: bool,
        new_id: NewId,
    ) {
        let branch = Branch {
            when: when.to_owned(),
            likelihood: None,
            default,
        };
        link(s, Some(from), to, EdgeKind::Branch(branch), new_id);
    }

    /// The customer centre asks, somebody announces, the committee asks, the scope is announced.
    fn propagation(
        &self,
        s: &mut Scenario,
        part: &Part,
        (alarm, notice): (&NodeId, &NodeId),
        first: bool,
        new_id: NewId,
    ) {
        let w = self.words;
        let mut asks = self.inject(
            s,
            PersonaKind::CustomerCentre,
            w.customers_ask,
            w.customers_ask_channel,
        );
        asks.good_answer = w.customers_ask_answer.map(str::to_owned).to_vec();
        let asks = self.add(s, part, "", NodeKind::Inject(asks), new_id);
        let mut soon = Trigger::on(TriggerEvent::NodeEntered);
        soon.delay = 3;
        link(s, Some(alarm), &asks, EdgeKind::Trigger(soon), new_id);
        let announce = self.announcement(w.first_announcement_seen, first.then_some(10));
        let announce = self.add(s, part, w.first_announcement, announce, new_id);
        link(s, Some(&asks), &announce, EdgeKind::Then, new_id);
        if !first {
            link(s, Some(&announce), notice, EdgeKind::Then, new_id);
            return;
        }
        let scope = self.announcement(w.scope_seen, Some(30));
        let scope = self.add(s, part, w.scope, scope, new_id);
        link(s, Some(&announce), &scope, EdgeKind::Then, new_id);
        let mut how_many = self.inject(
            s,
            PersonaKind::EmergencyCommittee,
            w.committee_asks,
            w.committee_channel,
        );
        how_many.good_answer = w.committee_answer.map(str::to_owned).to_vec();
        let how_many = self.add(s, part, "", NodeKind::Inject(how_many), new_id);
        let mut later = Trigger::on(TriggerEvent::DrillStarted);
        later.delay = 20;
        link(s, None, &how_many, EdgeKind::Trigger(later), new_id);
        link(s, Some(&how_many), &scope, EdgeKind::Then, new_id);
        link(s, Some(&scope), notice, EdgeKind::Then, new_id);
    }

    fn announcement(&self, seen: &str, expected_by: Option<u32>) -> NodeKind {
        NodeKind::Action(Action {
            lane: Lane::Propagation,
            recognised_by: seen.to_owned(),
            expected_by,
            ..Action::default()
        })
    }

    fn inject(&self, s: &Scenario, kind: PersonaKind, text: &str, channel: &str) -> Inject {
        Inject {
            persona: s
                .personas
                .iter()
                .find(|p| p.kind == kind)
                .map(|p| p.id.clone()),
            channel: channel.to_owned(),
            text: text.to_owned(),
            good_answer: Vec::new(),
            reveals: Vec::new(),
        }
    }
}

/// The next fault breaks out five minutes into monitoring: it must when the first was resolved too
/// early, may later, never once help would be due.
fn cascade(head: &Head) -> Trigger {
    let window = |from, until, rule| Window {
        anchor: Anchor::RootResolved,
        from,
        until,
        rule,
    };
    Trigger {
        delay: 5,
        minimum_minutes_left: Some(20),
        windows: vec![
            window(None, Some(head.earliest_end), WindowRule::Must),
            window(
                Some(head.earliest_end),
                Some(head.help_from),
                WindowRule::May,
            ),
            window(Some(head.help_from), None, WindowRule::Never),
        ],
        ..Trigger::on(TriggerEvent::MonitoringStarted)
    }
}

fn title_of(s: &Scenario, fault: &FaultId) -> String {
    s.faults
        .iter()
        .find(|f| f.id == *fault)
        .map_or_else(String::new, |f| f.title.clone())
}
