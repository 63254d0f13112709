//! What a running application holds: the open workbook, or why it could not be opened.

use drill_domain::scenario::Language;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One running application.
#[derive(Debug)]
pub struct Session {
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    language: Language,
}

impl Session {
    /// A session in the language of this computer.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self {
            state: Mutex::new(State { language }),
        }
    }

    /// The language of all text.
    pub fn language(&self) -> Language {
        self.state().language
    }

    /// A handler that panicked has had its transaction rolled back, so what is here still holds.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
