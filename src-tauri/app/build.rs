//! Tells tauri which window may call which command. The commands come from the one list in
//! `src/wire/commands.in`; the presenter window, which is shared on a screen, gets only those named here.
//! A build without the `desktop` feature has nothing to do.

#[cfg(feature = "desktop")]
const LIST: &str = "src-tauri/app/src/wire/commands.in";

/// What a window may ask for while other people look at it: nothing that a drill keeps secret.
#[cfg(feature = "desktop")]
const PRESENTER: [&str; 1] = ["app_info"];

#[cfg(not(feature = "desktop"))]
fn main() {}

#[cfg(feature = "desktop")]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    use std::path::PathBuf;
    println!("cargo:rerun-if-changed={LIST}");
    let commands = commands(&std::fs::read_to_string(LIST)?);
    if let Some(unknown) = PRESENTER
        .iter()
        .find(|name| !commands.iter().any(|c| c == *name))
    {
        return Err(
            format!("the presenter window may call `{unknown}`, which is not in {LIST}").into(),
        );
    }
    let folder = PathBuf::from(std::env::var("OUT_DIR")?).join("windows");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(
        folder.join("windows.toml"),
        permission("main-window", &commands) + &permission("presenter-window", &PRESENTER),
    )?;
    let pattern = format!("{}/*.toml", folder.display());
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern(pattern.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

/// The names in the list: a line `name(Arguments) -> Answer => handler;` names one.
#[cfg(feature = "desktop")]
fn commands(list: &str) -> Vec<String> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//") && line.contains("=>"))
        .filter_map(|line| line.split_once('('))
        .map(|(name, _)| name.trim().to_owned())
        .collect()
}

#[cfg(feature = "desktop")]
fn permission<T: AsRef<str>>(identifier: &str, commands: &[T]) -> String {
    let names: Vec<String> = commands
        .iter()
        .map(|name| format!("{:?}", name.as_ref()))
        .collect();
    format!(
        "[[permission]]\nidentifier = \"{identifier}\"\ncommands.allow = [{}]\n\n",
        names.join(", ")
    )
}
