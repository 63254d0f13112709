//! Clock, gap, pace and lanes of the room.

use super::{Room, RoomGap, RoomLane, RoomPace, RoomPerson};
use drill_domain::record::Role;
use drill_domain::run::{Advice, Reason, lanes, pace};
use drill_domain::scenario::Lane;
use drill_text::format::drill_clock;

impl Room<'_> {
    pub(super) fn gap(&self) -> Option<RoomGap> {
        let gap = self.run.reading.gap?;
        let minutes = gap.seconds.unsigned_abs().div_ceil(60);
        let counted = self
            .clock
            .saturating_add(u32::try_from(gap.seconds).unwrap_or(0));
        let key = if gap.seconds < 0 {
            "room-gap-back"
        } else {
            "room-gap"
        };
        Some(RoomGap {
            what: self.say(key, &[("minutes", minutes.into())]),
            can_count: gap.seconds > 0,
            counted: drill_clock(counted),
            uncounted: drill_clock(self.clock),
        })
    }

    pub(super) fn pace(&self) -> RoomPace {
        let pace = pace(&self.run.state, self.script, self.clock);
        let minute = |seconds: u32| (seconds / 60).to_string();
        let (p50_minute, p90_minute) = (minute(pace.p50), minute(pace.p90));
        let advice = match pace.advice {
            Advice::LetRun => "let-run",
            Advice::Hint => "hint",
            Advice::Ease => "ease",
            Advice::Cascade => "cascade",
            Advice::Stop => "stop",
        };
        let reason = match pace.reason {
            Reason::InTime => "in-time",
            Reason::TooEarlyToHelp => "too-early-to-help",
            Reason::HelpTime => "help-time",
            Reason::GraveMistake => "grave-mistake",
            Reason::EasierPrepared => "easier-prepared",
            Reason::TooFast => "too-fast",
            Reason::TimeIsUp => "time-is-up",
            Reason::AllDone => "all-done",
            Reason::CascadeToCome => "cascade-to-come",
            Reason::TooFastNothingLeft => "too-fast-nothing-left",
            Reason::NoEstimate => "no-estimate",
        };
        let figures = [
            ("p50", p50_minute.clone().into()),
            ("p90", p90_minute.clone().into()),
        ];
        RoomPace {
            p50: pace.p50,
            p90: pace.p90,
            title: self.say(&format!("room-advice-{advice}"), &[]),
            reason: self.say(&format!("room-reason-{reason}"), &figures),
            advice: pace.advice,
            p50_minute,
            p90_minute,
        }
    }

    /// The next moment at which something changes by itself: a trigger is due, an action is late,
    /// help opens, a lane falls silent, the box ends.
    pub(super) fn next_deadline(&self) -> Option<u32> {
        let state = &self.run.state;
        let head = &self.run.scenario.head;
        let now = lanes(state, self.clock);
        let silence = |since: u32| {
            self.clock.saturating_sub(since)
                + drill_domain::run::lane::ANNOUNCE_SILENCE_MINUTES * 60
        };
        let actions = self.run.scenario.nodes.iter().filter_map(|node| {
            let expected = self.script.action(&node.id)?.expected_by?;
            (!state.is_done(&node.id)).then(|| expected.saturating_mul(60) + 1)
        });
        let dues = state
            .armed
            .iter()
            .filter(|armed| armed.is_open())
            .map(|armed| armed.due);
        let pending = state.pending.iter().map(|effect| effect.due);
        [
            head.help_from.saturating_mul(60),
            state.time_box.saturating_mul(60),
        ]
        .into_iter()
        .chain([
            silence(now.propagation.silent_for),
            silence(now.recovery.silent_for),
        ])
        .chain(actions)
        .chain(dues)
        .chain(pending)
        .filter(|second| *second > self.clock)
        .min()
    }

    pub(super) fn lanes(&self) -> [RoomLane; 2] {
        let state = &self.run.state;
        let now = lanes(state, self.clock);
        let deeds = |lane: Lane| state.deeds.iter().filter(|deed| deed.lane == lane).count();
        let last_text = |recovery: bool| {
            let deed = state
                .deeds
                .iter()
                .filter(|deed| (deed.lane == Lane::Propagation) != recovery);
            let last = deed.max_by_key(|deed| deed.clock)?;
            let event = state.event(last.event)?;
            Some((last.clock, self.sentence(event)))
        };
        let last = |recovery: bool| match last_text(recovery) {
            Some((clock, text)) => self.say(
                "room-lane-last",
                &[("time", drill_clock(clock).into()), ("what", text.into())],
            ),
            None => self.say("room-lane-nothing", &[]),
        };
        let announced = state.announcements.len();
        let answers = deeds(Lane::Propagation).saturating_sub(announced);
        [
            RoomLane {
                lane: Lane::Propagation,
                counts: self.say(
                    "room-counts-propagation",
                    &[("announced", announced.into()), ("answers", answers.into())],
                ),
                silent_since: self.clock.saturating_sub(now.propagation.silent_for),
                is_alarming: now.propagation.is_alarming,
                last: last(false),
            },
            RoomLane {
                lane: Lane::Recovery,
                counts: self.say(
                    "room-counts-recovery",
                    &[
                        ("deeds", deeds(Lane::Recovery).into()),
                        ("decisions", deeds(Lane::Decision).into()),
                    ],
                ),
                silent_since: self.clock.saturating_sub(now.recovery.silent_for),
                is_alarming: now.recovery.is_alarming,
                last: last(true),
            },
        ]
    }

    pub(super) fn people(&self) -> Vec<RoomPerson> {
        let acted = lanes(&self.run.state, self.clock).people;
        let order = |role: Role| match role {
            Role::Participant => 0,
            Role::Designer => 1,
            Role::Observer => 2,
            Role::Facilitator => 3,
        };
        let mut parts: Vec<_> = self.run.drill.participations.iter().collect();
        parts.sort_by_key(|part| order(part.role));
        parts
            .into_iter()
            .map(|part| {
                let did = acted.get(&part.person).copied();
                let pieces = did.map_or_else(Vec::new, |did| {
                    [
                        ("recovery", did.recovery),
                        ("propagation", did.propagation),
                        ("decision", did.decisions),
                    ]
                    .into_iter()
                    .filter(|(_, count)| *count > 0)
                    .map(|(lane, count)| {
                        self.say(&format!("room-acted-{lane}"), &[("count", count.into())])
                    })
                    .collect()
                });
                let is_idle = did.is_some_and(|did| did.is_idle());
                RoomPerson {
                    person: part.person,
                    name: self.name(Some(part.person)),
                    role: part.role,
                    is_present: part.present,
                    acted: if is_idle {
                        self.say("room-acted-nothing", &[])
                    } else {
                        pieces.join(", ")
                    },
                    is_idle,
                }
            })
            .collect()
    }
}
