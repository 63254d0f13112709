//! The starter library on the command line: every starter written as a file is fine to every command.

use drill_domain::scenario::{Language, format};
use drill_workbook::library::starters;
use std::path::PathBuf;
use std::process::Command;

#[test]
fn every_starter_passes_the_commands_that_read_a_scenario_file() {
    for language in [Language::Ko, Language::En] {
        for starter in starters(language).expect("the library reads") {
            let name = format!("{}-{language:?}.scenario.json", starter.name);
            let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
            std::fs::write(&file, format::write(&starter.scenario)).expect("can be written");
            for command in ["check", "paths", "simulate", "book"] {
                let out = Command::new(env!("CARGO_BIN_EXE_drillbook"))
                    .args([command, "--json"])
                    .arg(&file)
                    .output()
                    .expect("the program starts");
                assert_eq!(out.status.code(), Some(0), "{command} {out:?}");
                assert!(out.stderr.is_empty(), "{command} {out:?}");
            }
        }
    }
}
