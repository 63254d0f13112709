//! The TypeScript side of the wire, made from the Rust types: one file with every type that a
//! command takes or gives, and the interface `Commands`.

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

/// Where the file lies, from the root of the project.
pub const PATH: &str = "ui/src/ipc/generated.ts";

struct Declarations {
    config: Config,
    seen: HashSet<TypeId>,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            let declared = format!("{docs}export {}\n", T::decl(&self.config));
            let name = T::ident(&self.config);
            if let Some(other) = self.by_name.insert(name.clone(), declared.clone()) {
                assert_eq!(other, declared, "two wire types are called {name}");
            }
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The text of the file.
///
/// # Panics
/// When two different types have the same name.
#[must_use]
pub fn generate() -> String {
    use crate::wire;
    let mut types = Declarations {
        config: Config::new().with_large_int("number"),
        seen: HashSet::new(),
        by_name: BTreeMap::new(),
    };
    let mut list = String::new();
    types.visit::<wire::WireError>();
    types.visit::<wire::Touch>();
    macro_rules! commands {
        ($($name:ident($args:ty) -> $out:ty => $handler:path;)*) => {{ $(
            types.visit::<$args>();
            types.visit::<$out>();
            let (args, out) = (<$args>::name(&types.config), <$out>::name(&types.config));
            let _ = writeln!(list, "  {}: {{ args: {args}; out: {out} }};", stringify!($name));
        )* }};
    }
    include!("commands.in");
    let mut text = String::from(
        "// Made from the Rust types by `DRILLBOOK_BLESS=1 cargo test -p drillbook wire_types`. Do not edit.\n\n",
    );
    for declaration in types.by_name.values() {
        text.push_str(declaration);
        text.push('\n');
    }
    let _ = write!(
        text,
        "/** Every command: what it takes and what it gives. */\nexport interface Commands {{\n{list}}}\n"
    );
    text
}
