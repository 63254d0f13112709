//! What a facilitator types in one line: `-2 이민준 중복 쿠폰 조회` means two minutes ago, Minjun, and
//! the action of that name; at the end of a line it needs its unit, `-2분` or `-2 min`, since a command may end in a number
//! (`kill -9`). Words that name nothing prepared become an improvised deed.

use super::command::{Command, Deed};
use super::script::Script;
use super::state::RunState;
use crate::id::{NodeId, PersonId};
use crate::record::NoteKind;
use crate::scenario::{Lane, Node, NodeKind};

/// A line as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The prepared node it names.
    pub node: Option<NodeId>,
    /// What is to be recorded; absent while there is nothing to record yet.
    pub deed: Option<Deed>,
}

/// The longest step back a line may take, in minutes.
const LONGEST_STEP_BACK: u32 = 180;

/// What minutes are called behind their number.
const UNITS: [&str; 2] = ["분", "min"];

/// Words that choose a lane or an announcement at the start of a line, in both languages.
const OPENERS: [(&str, Opener); 8] = [
    ("공지", Opener::Announce),
    ("announce", Opener::Announce),
    ("전파", Opener::Lane(Lane::Propagation)),
    ("propagation", Opener::Lane(Lane::Propagation)),
    ("복구", Opener::Lane(Lane::Recovery)),
    ("recovery", Opener::Lane(Lane::Recovery)),
    ("판단", Opener::Lane(Lane::Decision)),
    ("decision", Opener::Lane(Lane::Decision)),
];

#[derive(Debug, Clone, Copy)]
enum Opener {
    Announce,
    Lane(Lane),
}

/// Understands `line`. `people` are the names of everyone in the drill.
#[must_use]
pub fn parse(
    line: &str,
    people: &[(PersonId, &str)],
    script: &Script,
    state: &RunState,
) -> LogLine {
    let (minutes, rest) = match step_back(line.trim()) {
        (0, rest) => step_back_at_end(rest),
        stepped => stepped,
    };
    let (mut note, rest) = note_sign(rest);
    let (who, rest) = named(rest, people);
    let rest = if note.is_none() {
        let (found, rest) = note_sign(rest);
        note = found;
        rest
    } else {
        rest
    };
    let (opener, rest) = opener(rest, note.is_some());
    let text = rest.trim().trim_start_matches(':').trim();
    let mut line = LogLine {
        node: None,
        deed: None,
    };
    if text.is_empty() {
        return line;
    }
    let deed = |command| {
        Some(Deed {
            who,
            seconds_ago: minutes * 60,
            command,
        })
    };
    if let Some(kind) = note {
        line.deed = deed(Command::Note {
            kind,
            text: text.to_owned(),
        });
        return line;
    }
    match opener {
        Some(Opener::Announce) => {
            line.deed = deed(Command::Announce {
                node: None,
                audience: String::new(),
                text: text.to_owned(),
                states: Vec::new(),
            });
        }
        Some(Opener::Lane(lane)) => {
            line.deed = deed(Command::Improvise {
                lane,
                text: text.to_owned(),
            })
        }
        None => match find(text, script, state) {
            Some(node) => {
                line.node = Some(node.id.clone());
                line.deed = command_for(node, script, state).and_then(deed);
            }
            None => {
                line.deed = deed(Command::Improvise {
                    lane: Lane::Recovery,
                    text: text.to_owned(),
                })
            }
        },
    }
    line
}

fn step_back(line: &str) -> (u32, &str) {
    let signed = line.strip_prefix('-').or_else(|| line.strip_prefix('−'));
    let Some(rest) = signed else { return (0, line) };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let Some(minutes) = minutes_of(&rest[..digits]) else {
        return (0, line);
    };
    let rest = rest[digits..].trim_start();
    let unit = UNITS.iter().find_map(|unit| {
        let after = rest.strip_prefix(unit)?;
        (*unit == "분" || !after.starts_with(char::is_alphanumeric)).then_some(after)
    });
    (minutes, unit.unwrap_or(rest).trim_start())
}

/// The step back of a line that ends with it: `이민준 로그 확인 -2분`. It stands apart, something is said
/// before it, and its unit tells it from the last flag of a command.
fn step_back_at_end(line: &str) -> (u32, &str) {
    let said = line.trim_end();
    let stepped = UNITS
        .iter()
        .find_map(|unit| said.strip_suffix(unit))
        .and_then(|number| number.trim_end().rsplit_once(char::is_whitespace));
    let Some((rest, last)) = stepped else {
        return (0, line);
    };
    let signed = last.strip_prefix('-').or_else(|| last.strip_prefix('−'));
    match signed.and_then(minutes_of) {
        Some(minutes) => (minutes, rest),
        None => (0, line),
    }
}

fn minutes_of(digits: &str) -> Option<u32> {
    let minutes = digits.parse::<u32>().ok()?;
    (digits.bytes().all(|byte| byte.is_ascii_digit()) && minutes <= LONGEST_STEP_BACK)
        .then_some(minutes)
}

fn note_sign(line: &str) -> (Option<NoteKind>, &str) {
    let line = line.trim_start();
    if let Some(rest) = line.strip_prefix('+') {
        return (Some(NoteKind::Good), rest);
    }
    match line.strip_prefix('-').or_else(|| line.strip_prefix('−')) {
        Some(rest) => (Some(NoteKind::Regret), rest),
        None => (None, line),
    }
}

fn named<'l>(line: &'l str, people: &[(PersonId, &str)]) -> (Option<PersonId>, &'l str) {
    let line = line.trim_start();
    let longest = people
        .iter()
        .filter(|(_, name)| !name.is_empty())
        .filter_map(|(person, name)| {
            let rest = line.strip_prefix(name)?;
            rest.chars()
                .next()
                .is_none_or(char::is_whitespace)
                .then_some((name.len(), *person, rest))
        })
        .max_by_key(|(length, ..)| *length);
    longest.map_or((None, line), |(_, person, rest)| {
        (Some(person), rest.trim_start())
    })
}

fn opener(line: &str, is_note: bool) -> (Option<Opener>, &str) {
    if is_note {
        return (None, line);
    }
    let line = line.trim_start();
    for (word, opener) in OPENERS {
        if let Some(head) = line.get(..word.len())
            && head.eq_ignore_ascii_case(word)
        {
            let rest = &line[word.len()..];
            if rest.starts_with(':') || rest.starts_with(' ') {
                return (Some(opener), rest);
            }
        }
    }
    (None, line)
}

/// What may follow a title: words that only say it was begun or done. Other words are not lost: a line
/// with them is improvised.
const DONE_WORDS: [&str; 14] = [
    "시작",
    "시작함",
    "시작했어요",
    "완료",
    "완료함",
    "함",
    "했음",
    "했어요",
    "끝",
    "끝냄",
    "끝냈어요",
    "started",
    "done",
    "finished",
];

/// The prepared node a text names: the text is its title, with or without a word that says it was done,
/// or part of its title. What is active comes first, then what is not done yet.
fn find<'s>(text: &str, script: &Script<'s>, state: &RunState) -> Option<&'s Node> {
    let wanted = folded(text);
    let fits = |node: &&Node| {
        let title = folded(&node.title);
        let long_enough = wanted.chars().count() >= 3;
        !title.is_empty()
            && (wanted
                .strip_prefix(&title)
                .is_some_and(|rest| rest.is_empty() || DONE_WORDS.contains(&rest))
                || (long_enough && title.contains(&wanted)))
    };
    let can_be_logged = |node: &&Node| node.is_flow();
    script
        .scenario
        .nodes
        .iter()
        .filter(can_be_logged)
        .filter(fits)
        .min_by_key(|node| {
            (
                !state.active.contains(&node.id),
                state.is_done(&node.id),
                usize::MAX - node.title.len(),
            )
        })
}

fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

fn command_for(node: &Node, script: &Script, state: &RunState) -> Option<Command> {
    let id = node.id.clone();
    match &node.kind {
        NodeKind::Symptom(_) => Some(Command::See { node: id }),
        NodeKind::Action(_) => Some(Command::Act {
            node: id,
            repaired: true,
        }),
        NodeKind::Mistake(_) => {
            let branch = script.entering(&id).iter().find(|edge| {
                matches!(edge.kind, crate::scenario::EdgeKind::Branch(_))
                    && edge
                        .from
                        .as_ref()
                        .is_some_and(|from| state.active.contains(from))
            });
            Some(match branch {
                Some(edge) => Command::Choose {
                    edge: edge.id.clone(),
                },
                None => Command::Mistake {
                    node: Some(id),
                    text: String::new(),
                },
            })
        }
        NodeKind::Monitoring(_) => Some(Command::Monitor { node: Some(id) }),
        NodeKind::Decision(_)
        | NodeKind::Inject(_)
        | NodeKind::Hint(_)
        | NodeKind::Notice(_)
        | NodeKind::Aftercare(_)
        | NodeKind::Ending(_)
        | NodeKind::Note => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::tests::{action, then};
    use crate::scenario::Scenario;

    fn understood(line: &str) -> (Option<u32>, Option<PersonId>, Option<Command>) {
        let scenario = Scenario {
            nodes: vec![
                Node {
                    title: "중복 쿠폰 조회".into(),
                    ..action("query", "e", Lane::Recovery, &[])
                },
                Node {
                    title: "쿠폰 회수".into(),
                    ..action("recall", "e", Lane::Recovery, &[])
                },
            ],
            edges: vec![then("query", "recall")],
            ..Scenario::default()
        };
        let script = Script::new(&scenario);
        let people = [(person(1), "이민준"), (person(2), "이민")];
        let line = parse(line, &people, &script, &RunState::default());
        let deed = line.deed;
        (
            deed.as_ref().map(|d| d.seconds_ago),
            deed.as_ref().and_then(|d| d.who),
            deed.map(|d| d.command),
        )
    }

    fn person(n: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(n))
    }

    #[test]
    fn a_line_names_time_person_and_action() {
        let act = Command::Act {
            node: "query".into(),
            repaired: true,
        };
        assert_eq!(
            understood("-2 이민준 중복 쿠폰 조회 시작"),
            (Some(120), Some(person(1)), Some(act))
        );
    }

    #[test]
    fn a_step_back_may_stand_at_the_end() {
        let said = |text: &str| {
            let text = text.to_owned();
            Some(Command::Improvise {
                lane: Lane::Recovery,
                text,
            })
        };
        let check = |line, seconds, text| {
            let (ago, _, command) = understood(line);
            assert_eq!((ago, command), (Some(seconds), said(text)), "{line}");
        };
        check("이민준 로그를 봤어요 -2분", 120, "로그를 봤어요");
        check("로그를 봤어요 −12분 ", 720, "로그를 봤어요");
        check("로그를 봤어요 -2 분", 120, "로그를 봤어요");
        check("looked at the log -2 min", 120, "looked at the log");
        check("looked at the log -2min", 120, "looked at the log");
        check("-3 로그를 봤어요 -2분", 180, "로그를 봤어요 -2분");
        check("-3 min looked", 180, "looked");
        check("오류 코드 -500분", 0, "오류 코드 -500분");
        check("로그 범위는 10-2분", 0, "로그 범위는 10-2분");
        assert_eq!(understood("-2").2, None);
    }

    #[test]
    fn the_last_flag_of_a_command_is_no_step_back() {
        for line in [
            "프로세스 kill -9",
            "exit code -1",
            "git log -3",
            "풀을 10-2로 줄였어요",
            "오류 코드 -500",
        ] {
            let text = line.to_owned();
            let lane = Lane::Recovery;
            let said = Some(Command::Improvise { lane, text });
            let (ago, _, command) = understood(line);
            assert_eq!((ago, command), (Some(0), said), "{line}");
        }
    }

    #[test]
    fn part_of_a_title_is_enough_and_unknown_words_are_improvised() {
        let check = |line, command| assert_eq!(understood(line).2, Some(command), "{line}");
        check(
            "쿠폰 회",
            Command::Act {
                node: "recall".into(),
                repaired: true,
            },
        );
        check(
            "쿠폰 회수 초안을 썼어요",
            Command::Improvise {
                lane: Lane::Recovery,
                text: "쿠폰 회수 초안을 썼어요".into(),
            },
        );
        check(
            "로그를 봤어요",
            Command::Improvise {
                lane: Lane::Recovery,
                text: "로그를 봤어요".into(),
            },
        );
        check(
            "전파: 전화 걸기",
            Command::Improvise {
                lane: Lane::Propagation,
                text: "전화 걸기".into(),
            },
        );
    }

    #[test]
    fn signs_make_notes_and_an_announcement_has_its_word() {
        let check = |line, command| assert_eq!(understood(line).2, Some(command), "{line}");
        check(
            "+ 바로 알렸어요",
            Command::Note {
                kind: NoteKind::Good,
                text: "바로 알렸어요".into(),
            },
        );
        check(
            "이민준 - 로그만 봤어요",
            Command::Note {
                kind: NoteKind::Regret,
                text: "로그만 봤어요".into(),
            },
        );
        check(
            "-5 - 늦었어요",
            Command::Note {
                kind: NoteKind::Regret,
                text: "늦었어요".into(),
            },
        );
        let announce = Command::Announce {
            node: None,
            audience: String::new(),
            text: "조사 중이에요".into(),
            states: Vec::new(),
        };
        check("공지: 조사 중이에요", announce);
    }

    #[test]
    fn nothing_to_record_gives_nothing() {
        for line in ["", "  ", "-", "-3", "이민준", "+", "-3 이민준 "] {
            assert_eq!(understood(line).2, None, "{line:?}");
        }
    }
}
