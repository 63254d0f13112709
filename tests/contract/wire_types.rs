//! The generated TypeScript says what the Rust types say.

use drillbook::wire::typescript;
use std::path::Path;

#[test]
fn wire_types_in_typescript_are_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(typescript::PATH);
    let made = typescript::generate();
    if std::env::var_os("DRILLBOOK_BLESS").is_some() {
        std::fs::write(&path, &made).expect("the generated file can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{} is out of date; run: DRILLBOOK_BLESS=1 cargo test -p drillbook wire_types",
        typescript::PATH
    );
}
