//! What a node has to say about faults and people, whatever its kind.

use super::{Action, EffectKind, Hint, Inject, Node, NodeKind};
use crate::id::{FaultId, GateId};

impl NodeKind {
    /// What an action holds.
    #[must_use]
    pub const fn action(&self) -> Option<&Action> {
        if let Self::Action(action) = self {
            Some(action)
        } else {
            None
        }
    }

    /// What an inject holds.
    #[must_use]
    pub const fn inject(&self) -> Option<&Inject> {
        if let Self::Inject(inject) = self {
            Some(inject)
        } else {
            None
        }
    }

    /// What a hint holds.
    #[must_use]
    pub const fn hint(&self) -> Option<&Hint> {
        if let Self::Hint(hint) = self {
            Some(hint)
        } else {
            None
        }
    }

    /// The gate that allows a resolution notice.
    #[must_use]
    pub const fn allowed_when(&self) -> Option<&GateId> {
        if let Self::Notice(notice) = self {
            notice.allowed_when.as_ref()
        } else {
            None
        }
    }

    /// The faults it reveals; only symptoms and injects do.
    #[must_use]
    pub fn reveals(&self) -> &[FaultId] {
        match self {
            Self::Symptom(symptom) => &symptom.reveals,
            Self::Inject(inject) => &inject.reveals,
            Self::Decision(_)
            | Self::Action(_)
            | Self::Mistake(_)
            | Self::Hint(_)
            | Self::Monitoring(_)
            | Self::Notice(_)
            | Self::Aftercare(_)
            | Self::Ending(_)
            | Self::Note => &[],
        }
    }

    /// The faults it resolves; only actions do.
    pub fn resolves(&self) -> impl Iterator<Item = &FaultId> {
        let effects = self.action().map_or(&[][..], |action| &action.effects);
        let resolving = effects.iter().filter(|e| e.how == EffectKind::Resolves);
        resolving.map(|effect| &effect.fault)
    }
}

impl Node {
    /// Whether it is an action that resolves `fault`.
    #[must_use]
    pub fn repairs(&self, fault: &FaultId) -> bool {
        self.kind.resolves().any(|resolved| resolved == fault)
    }

    /// Minutes after which the effect of an action shows.
    #[must_use]
    pub fn shows_after(&self) -> u64 {
        let action = self.kind.action();
        action.map_or(0, |action| u64::from(action.takes_effect_after))
    }
}
