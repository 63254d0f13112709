//! The graph with its bounded loops unrolled: a state is a place together with how often each loop
//! around it has been taken. States form a graph without circles, worked through children first.

use super::PathRefusal;
use super::graph::{Arrow, Graph};

/// Loops are unrolled into at most this many states.
const MOST_STATES: usize = 1_000_000;

/// A bounded arrow inside a loop: how far apart its counts lie, and how often it may be taken.
#[derive(Debug, Clone, Copy)]
struct Turn {
    stride: usize,
    at_most: usize,
}

/// Everything that can be walked from the entries.
pub(in crate::scenario) struct Ways {
    /// The place of each state.
    pub place: Vec<usize>,
    /// States that can be reached, each after all that follow it.
    pub order: Vec<usize>,
    /// The states of the graph's entries.
    pub entries: Vec<usize>,
    /// The first state of each place.
    pub base: Vec<usize>,
    /// Where each place's arrows begin; one more at the end.
    range: Vec<usize>,
    component: Vec<usize>,
    turn: Vec<Option<Turn>>,
    is_kept: Vec<bool>,
}

impl Ways {
    /// Unrolls `graph`.
    pub fn of(graph: &Graph<'_>) -> Result<Self, PathRefusal> {
        let range = ranges(graph);
        let mut is_kept = vec![true; graph.arrows.len()];
        let mut component = components(graph, &range, &is_kept);
        let is_inside = |a: &Arrow, component: &[usize]| component[a.from] == component[a.to];
        // An event may be said to happen at several nodes; where that leads in a circle, it does not.
        let mut has_loops = false;
        for (i, arrow) in graph.arrows.iter().enumerate() {
            if is_inside(arrow, &component) {
                has_loops = true;
                is_kept[i] = !arrow.is_event;
            }
        }
        if has_loops {
            refuse_circles(graph, &range, &is_kept)?;
            component = components(graph, &range, &is_kept);
        }
        let (turn, copies) = turns(graph, &component, &is_kept)?;
        let mut base = Vec::with_capacity(graph.places());
        let mut place = Vec::with_capacity(graph.places());
        for p in 0..graph.places() {
            base.push(place.len());
            place.resize(place.len() + copies[component[p]], p);
        }
        let entries = graph.entries.iter().map(|p| base[*p]).collect();
        let mut ways = Self {
            place,
            order: Vec::new(),
            entries,
            base,
            range,
            component,
            turn,
            is_kept,
        };
        ways.order = ways.children_first(graph);
        Ok(ways)
    }

    /// The arrows that can be taken in `state`, with the state each leads to and whether it is a
    /// turn of a loop.
    pub fn next<'g>(
        &self,
        graph: &'g Graph<'_>,
        state: usize,
    ) -> impl Iterator<Item = (&'g Arrow, usize, bool)> {
        let place = self.place[state];
        let count = state - self.base[place];
        (self.range[place]..self.range[place + 1])
            .filter(|i| self.is_kept[*i])
            .filter_map(move |i| {
                let arrow = &graph.arrows[i];
                if self.component[arrow.from] != self.component[arrow.to] {
                    return Some((arrow, self.base[arrow.to], false));
                }
                match self.turn[i] {
                    None => Some((arrow, self.base[arrow.to] + count, false)),
                    Some(turn) if (count / turn.stride) % (turn.at_most + 1) < turn.at_most => {
                        Some((arrow, self.base[arrow.to] + count + turn.stride, true))
                    }
                    Some(_) => None,
                }
            })
    }

    fn children_first(&self, graph: &Graph<'_>) -> Vec<usize> {
        let mut order = Vec::new();
        let mut is_seen = vec![false; self.place.len()];
        for &entry in &self.entries {
            if std::mem::replace(&mut is_seen[entry], true) {
                continue;
            }
            let mut walk = vec![(entry, self.next(graph, entry))];
            while let Some((state, next)) = walk.last_mut() {
                match next.next() {
                    Some((_, to, _)) => {
                        if !std::mem::replace(&mut is_seen[to], true) {
                            walk.push((to, self.next(graph, to)));
                        }
                    }
                    None => {
                        order.push(*state);
                        walk.pop();
                    }
                }
            }
        }
        order
    }
}

/// Where the arrows of each place begin; they are sorted by where they start.
fn ranges(graph: &Graph<'_>) -> Vec<usize> {
    let mut range = vec![0; graph.places() + 1];
    for arrow in &graph.arrows {
        range[arrow.from + 1] += 1;
    }
    for p in 0..graph.places() {
        range[p + 1] += range[p];
    }
    range
}

/// The strongly connected components over the kept arrows (Tarjan 1972, without recursion).
fn components(graph: &Graph<'_>, range: &[usize], is_kept: &[bool]) -> Vec<usize> {
    const UNSEEN: usize = usize::MAX;
    let count = graph.places();
    let mut number = vec![UNSEEN; count];
    let mut low = vec![0; count];
    let mut component = vec![UNSEEN; count];
    let mut open = Vec::new();
    let mut seen = 0;
    let mut found = 0;
    for start in 0..count {
        if number[start] != UNSEEN {
            continue;
        }
        let mut walk: Vec<(usize, usize)> = Vec::new();
        let enter =
            |place: usize, number: &mut Vec<usize>, low: &mut Vec<usize>, seen: &mut usize| {
                number[place] = *seen;
                low[place] = *seen;
                *seen += 1;
            };
        enter(start, &mut number, &mut low, &mut seen);
        open.push(start);
        walk.push((start, range[start]));
        while let Some((place, arrow)) = walk.last_mut() {
            let place = *place;
            if *arrow < range[place + 1] {
                let i = *arrow;
                *arrow += 1;
                if !is_kept[i] {
                    continue;
                }
                let to = graph.arrows[i].to;
                if number[to] == UNSEEN {
                    enter(to, &mut number, &mut low, &mut seen);
                    open.push(to);
                    walk.push((to, range[to]));
                } else if component[to] == UNSEEN {
                    low[place] = low[place].min(number[to]);
                }
                continue;
            }
            walk.pop();
            if let Some((parent, _)) = walk.last() {
                low[*parent] = low[*parent].min(low[place]);
            }
            if low[place] == number[place] {
                while let Some(member) = open.pop() {
                    component[member] = found;
                    if member == place {
                        break;
                    }
                }
                found += 1;
            }
        }
    }
    component
}

/// Refuses circles that remain when bounded arrows are left out.
fn refuse_circles(graph: &Graph<'_>, range: &[usize], is_kept: &[bool]) -> Result<(), PathRefusal> {
    let unbounded: Vec<bool> = graph
        .arrows
        .iter()
        .zip(is_kept)
        .map(|(a, kept)| *kept && a.at_most.is_none())
        .collect();
    let component = components(graph, range, &unbounded);
    let circle = graph
        .arrows
        .iter()
        .zip(&unbounded)
        .find(|(a, kept)| **kept && component[a.from] == component[a.to])
        .map(|(a, _)| component[a.from]);
    match circle {
        None => Ok(()),
        Some(circle) => Err(PathRefusal::Circle {
            nodes: graph
                .scenario
                .nodes
                .iter()
                .zip(&component)
                .filter(|(_, c)| **c == circle)
                .map(|(n, _)| n.id.clone())
                .collect(),
        }),
    }
}

/// The counts of each bounded arrow inside a loop, and the copies each component needs.
fn turns(
    graph: &Graph<'_>,
    component: &[usize],
    is_kept: &[bool],
) -> Result<(Vec<Option<Turn>>, Vec<usize>), PathRefusal> {
    let mut copies = vec![1usize; graph.places()];
    let mut size = vec![0usize; graph.places()];
    for c in component {
        size[*c] += 1;
    }
    let mut turn = vec![None; graph.arrows.len()];
    let mut states = 0usize;
    for (i, arrow) in graph.arrows.iter().enumerate() {
        let inside = component[arrow.from];
        let Some(at_most) = arrow
            .at_most
            .filter(|_| is_kept[i] && inside == component[arrow.to])
        else {
            continue;
        };
        let at_most = at_most as usize;
        turn[i] = Some(Turn {
            stride: copies[inside],
            at_most,
        });
        let more = copies[inside].saturating_mul(at_most.saturating_add(1));
        states = states.saturating_add(size[inside].saturating_mul(more - copies[inside]));
        copies[inside] = more;
        if states > MOST_STATES {
            let is_in_loop = |a: &&Arrow| {
                a.at_most.is_some() && component[a.from] == inside && component[a.to] == inside
            };
            let edges = graph
                .arrows
                .iter()
                .filter(is_in_loop)
                .map(|a| graph.scenario.edges[a.edge].id.clone());
            return Err(PathRefusal::LoopTooLong {
                edges: edges.collect(),
            });
        }
    }
    Ok((turn, copies))
}
