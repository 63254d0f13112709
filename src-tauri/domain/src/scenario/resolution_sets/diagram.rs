//! Two kinds of diagram over numbered atoms: which fulfilments satisfy a function, and which sets
//! are the minimal ones. Recursion is as deep as there are atoms, which the caller bounds.

use num_bigint::BigUint;
use std::collections::HashMap;

/// Satisfied by nothing; as sets: no set.
pub(super) const FALSE: u32 = 0;
/// Satisfied by everything; as sets: the empty set alone.
pub(super) const TRUE: u32 = 1;
/// Diagrams grow to at most this many nodes.
const MOST_NODES: usize = 200_000;

/// A diagram has grown too large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Full;

/// `if atom then yes else no`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Fork {
    atom: u32,
    yes: u32,
    no: u32,
}

/// Forks, each kept once; the numbers 0 and 1 are the ends.
#[derive(Debug, Default)]
struct Forks {
    forks: Vec<Fork>,
    numbers: HashMap<Fork, u32>,
}

impl Forks {
    fn number(&mut self, fork: Fork) -> Result<u32, Full> {
        if let Some(number) = self.numbers.get(&fork) {
            return Ok(*number);
        }
        if self.forks.len() >= MOST_NODES {
            return Err(Full);
        }
        self.forks.push(fork);
        let number = u32::try_from(self.forks.len() + 1).map_err(|_| Full)?;
        self.numbers.insert(fork, number);
        Ok(number)
    }

    fn get(&self, number: u32) -> Option<Fork> {
        self.forks.get((number as usize).checked_sub(2)?).copied()
    }
}

/// Functions of atoms (a reduced ordered binary decision diagram).
#[derive(Debug, Default)]
pub(super) struct Diagram {
    forks: Forks,
    known: HashMap<(u32, u32, u32), u32>,
}

impl Diagram {
    /// The function that is satisfied when `atom` is fulfilled.
    pub fn atom(&mut self, atom: u32) -> Result<u32, Full> {
        self.forks.number(Fork {
            atom,
            yes: TRUE,
            no: FALSE,
        })
    }

    /// The function that is satisfied when at least `needed` of `inputs` are.
    pub fn at_least(&mut self, needed: usize, inputs: &[u32]) -> Result<u32, Full> {
        if needed > inputs.len() {
            return Ok(FALSE);
        }
        // least[k]: at least k of the inputs looked at so far.
        let mut least = vec![FALSE; needed + 1];
        least[0] = TRUE;
        for input in inputs {
            for k in (1..=needed).rev() {
                least[k] = self.choose(*input, least[k - 1], least[k])?;
            }
        }
        Ok(least[needed])
    }

    /// `if test then yes else no`.
    fn choose(&mut self, test: u32, yes: u32, no: u32) -> Result<u32, Full> {
        match (test, yes, no) {
            (TRUE, ..) => return Ok(yes),
            (FALSE, ..) => return Ok(no),
            (_, TRUE, FALSE) => return Ok(test),
            _ if yes == no => return Ok(yes),
            _ => {}
        }
        if let Some(known) = self.known.get(&(test, yes, no)) {
            return Ok(*known);
        }
        let top = [test, yes, no]
            .iter()
            .filter_map(|f| self.forks.get(*f))
            .map(|f| f.atom)
            .min()
            .ok_or(Full)?;
        let ([t1, y1, n1], [t0, y0, n0]) = {
            let half = |f: u32, taken: bool| match self.forks.get(f) {
                Some(fork) if fork.atom == top => {
                    if taken {
                        fork.yes
                    } else {
                        fork.no
                    }
                }
                Some(_) | None => f,
            };
            (
                [test, yes, no].map(|f| half(f, true)),
                [test, yes, no].map(|f| half(f, false)),
            )
        };
        let high = self.choose(t1, y1, n1)?;
        let low = self.choose(t0, y0, n0)?;
        let result = if high == low {
            high
        } else {
            self.forks.number(Fork {
                atom: top,
                yes: high,
                no: low,
            })?
        };
        self.known.insert((test, yes, no), result);
        Ok(result)
    }
}

/// Families of sets of atoms (a zero-suppressed decision diagram).
#[derive(Debug, Default)]
pub(super) struct Solutions {
    forks: Forks,
    minimal: HashMap<u32, u32>,
    without: HashMap<(u32, u32), u32>,
}

impl Solutions {
    /// The minimal sets that satisfy `function`, which grows with every atom fulfilled.
    pub fn minimal(&mut self, diagram: &Diagram, function: u32) -> Result<u32, Full> {
        let Some(fork) = diagram.forks.get(function) else {
            return Ok(function);
        };
        if let Some(known) = self.minimal.get(&function) {
            return Ok(*known);
        }
        let no = self.minimal(diagram, fork.no)?;
        let yes = self.minimal(diagram, fork.yes)?;
        let yes = self.without(yes, no)?;
        let result = self.fork(fork.atom, yes, no)?;
        self.minimal.insert(function, result);
        Ok(result)
    }

    /// How many sets there are.
    pub fn count(&self, family: u32) -> BigUint {
        let mut counts = vec![BigUint::from(0u8), BigUint::from(1u8)];
        // A fork is made after those it leads to.
        for fork in &self.forks.forks {
            let count = &counts[fork.yes as usize] + &counts[fork.no as usize];
            counts.push(count);
        }
        counts.swap_remove(family as usize)
    }

    /// The first `most` sets.
    pub fn list(&self, family: u32, most: usize) -> Vec<Vec<u32>> {
        let mut sets = Vec::new();
        let mut open = vec![(family, Vec::new())];
        while let Some((family, set)) = open.pop() {
            if sets.len() == most {
                break;
            }
            match self.forks.get(family) {
                Some(fork) => {
                    let mut with = set.clone();
                    with.push(fork.atom);
                    open.push((fork.no, set));
                    open.push((fork.yes, with));
                }
                None if family == TRUE => sets.push(set),
                None => {}
            }
        }
        sets
    }

    /// The sets of `family` that hold no set of `lower`.
    fn without(&mut self, family: u32, lower: u32) -> Result<u32, Full> {
        if family == FALSE || lower == FALSE {
            return Ok(family);
        }
        if lower == TRUE || family == lower {
            return Ok(FALSE);
        }
        if let Some(known) = self.without.get(&(family, lower)) {
            return Ok(*known);
        }
        let result = match (self.forks.get(family), self.forks.get(lower)) {
            (Some(f), Some(l)) if f.atom == l.atom => {
                let yes = self.without(f.yes, l.yes)?;
                let yes = self.without(yes, l.no)?;
                let no = self.without(f.no, l.no)?;
                self.fork(f.atom, yes, no)?
            }
            (Some(f), Some(l)) if f.atom < l.atom => {
                let yes = self.without(f.yes, lower)?;
                let no = self.without(f.no, lower)?;
                self.fork(f.atom, yes, no)?
            }
            (_, Some(l)) => self.without(family, l.no)?,
            (_, None) => family,
        };
        self.without.insert((family, lower), result);
        Ok(result)
    }

    fn fork(&mut self, atom: u32, yes: u32, no: u32) -> Result<u32, Full> {
        if yes == FALSE {
            Ok(no)
        } else {
            self.forks.number(Fork { atom, yes, no })
        }
    }
}
