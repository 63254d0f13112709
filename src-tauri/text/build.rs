//! Lists the `.ftl` files of both languages, so that adding one needs no change here.

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    let out = std::env::var("OUT_DIR").expect("cargo sets the output folder");
    let mut code = String::from("&[\n");
    for language in ["ko", "en"] {
        let folder = Path::new(&root).join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let mut areas: Vec<_> = std::fs::read_dir(&folder)
            .expect("the folder of a language exists")
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|ext| ext == "ftl"))
            .collect();
        areas.sort();
        for path in areas {
            let area = path
                .file_stem()
                .and_then(|stem| stem.to_str())
                .expect("an area's name is plain text");
            writeln!(
                code,
                "    (\"{language}\", \"{area}\", include_str!({path:?})),"
            )
            .expect("a string takes every write");
        }
    }
    code.push(']');
    std::fs::write(Path::new(&out).join("areas.rs"), code)
        .expect("the output folder can be written");
}
