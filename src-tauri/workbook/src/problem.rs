//! Why a use case did not happen, as data: the words are in `text/*/problem.ftl`.

use drill_domain::scenario::Language;
use drill_text::Arg;

/// Refused and broken are different things to a reader: one is calm and has a next step, the other
/// is a fault with a way out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A rule says no; nothing was changed.
    Refused,
    /// Something failed: a disk, a file, a bug.
    Broken,
}

/// Why a use case did not happen. `code` names the message `problem-CODE`, whose value says what
/// and why, and whose attribute `next` says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Refused or broken.
    pub kind: Kind,
    /// The stable code.
    pub code: &'static str,
    /// What the message names.
    pub args: Vec<(&'static str, Arg)>,
}

/// The outcome of a use case.
pub type Outcome<T> = Result<T, Problem>;

impl Problem {
    /// A rule says no.
    #[must_use]
    pub const fn refused(code: &'static str) -> Self {
        Self {
            kind: Kind::Refused,
            code,
            args: Vec::new(),
        }
    }

    /// Something failed.
    #[must_use]
    pub const fn broken(code: &'static str) -> Self {
        Self {
            kind: Kind::Broken,
            code,
            args: Vec::new(),
        }
    }

    /// The file at `path` could not be read: the caller named another one than there is.
    #[must_use]
    pub fn unreadable(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::refused("file").about(path, error)
    }

    /// The file at `path` could not be written.
    #[must_use]
    pub fn unwritable(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::broken("file").about(path, error)
    }

    /// Why a file could not be used: in words where there are some, else as the system said it.
    fn about(self, path: &std::path::Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Reason;
        let why = match error.kind() {
            Reason::NotFound => "missing",
            Reason::PermissionDenied | Reason::ReadOnlyFilesystem => "denied",
            Reason::IsADirectory => "folder",
            Reason::NotADirectory => "no-folder",
            Reason::StorageFull | Reason::FileTooLarge | Reason::QuotaExceeded => "full",
            _ => "other",
        };
        self.with("path", path.display().to_string())
            .with("why", why)
            .with("detail", error.to_string())
    }

    /// Names something the message mentions.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Whether the workspace file itself is spoilt, so that a backup or what still reads may take
    /// its place. A full disk or a missing folder is not damage.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        ["workspace-damaged", "workspace-headless", "store"].contains(&self.code)
    }

    /// Whether rows of the spoilt file may still be read: without its first page none can.
    #[must_use]
    pub fn is_readable_in_part(&self) -> bool {
        self.is_damage() && self.code != "workspace-headless"
    }

    /// What happened and why, in `language`.
    #[must_use]
    pub fn what(&self, language: Language) -> String {
        drill_text::get(language, &format!("problem-{}", self.code), &self.args)
    }

    /// What to do next, in `language`.
    #[must_use]
    pub fn next(&self, language: Language) -> String {
        drill_text::get(language, &format!("problem-{}.next", self.code), &self.args)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.what(Language::En))
    }
}

impl std::error::Error for Problem {}

impl From<drill_store::StoreError> for Problem {
    fn from(error: drill_store::StoreError) -> Self {
        use drill_store::StoreError as E;
        let detail = error.to_string();
        let named = |path: &std::path::Path| path.display().to_string();
        match &error {
            E::Newer { path, .. } => Self::refused("workspace-newer").with("path", named(path)),
            E::Foreign { path } => Self::refused("workspace-foreign").with("path", named(path)),
            E::Headless { path } => Self::broken("workspace-headless").with("path", named(path)),
            E::Rotten { path } => Self::broken("workspace-rotten").with("path", named(path)),
            E::Damaged { path, .. } => Self::broken("workspace-damaged").with("path", named(path)),
            E::ReadOnly { path } => Self::refused("workspace-read-only").with("path", named(path)),
            E::Locked { path } => Self::refused("workspace-locked").with("path", named(path)),
            E::Full => Self::broken("disk-full"),
            E::Disk { .. } => Self::broken("disk-failed").with("detail", detail),
            E::UnknownReference { .. } => Self::refused("reference-unknown"),
            E::StillUsed { .. } => Self::refused("still-used"),
            E::Exists { .. } => Self::refused("exists-already"),
            E::NothingToUndo => Self::refused("nothing-to-undo"),
            E::ChangedSince { .. } => Self::refused("changed-since"),
            E::UnsoundBackup { path } => Self::refused("backup-unsound").with("path", named(path)),
            E::Row { .. } | E::Sql(_) => Self::broken("store").with("detail", detail),
            E::File { path, source } => Self::unwritable(path, source),
        }
    }
}
