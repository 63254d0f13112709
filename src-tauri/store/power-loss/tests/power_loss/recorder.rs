//! Stands between SQLite and the system: passes every call on, and notes what was written and what was
//! forced to the disk. Everything is done by the library's own functions; only their table is copied.

use rusqlite::ffi::{
    SQLITE_OK, sqlite3_file, sqlite3_filename, sqlite3_int64, sqlite3_io_methods, sqlite3_vfs,
    sqlite3_vfs_find, sqlite3_vfs_register,
};
use std::collections::HashMap;
use std::ffi::{CStr, c_int, c_void};
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};

/// Something that happened to a file, or was told to a caller.
#[derive(Debug, Clone)]
pub enum Happened {
    /// Bytes were handed to the system.
    Written {
        /// Which file.
        file: PathBuf,
        /// Where in it.
        at: usize,
        /// What.
        bytes: Vec<u8>,
    },
    /// The file was cut.
    Cut {
        /// Which file.
        file: PathBuf,
        /// Its length afterwards.
        length: usize,
    },
    /// What was written to the file before is on the disk.
    Forced {
        /// Which file.
        file: PathBuf,
    },
    /// A change was acknowledged to its caller.
    Acknowledged,
}

#[derive(Default)]
struct Tape {
    runs: bool,
    /// Open files by their address, with the system's functions for them.
    files: HashMap<usize, (PathBuf, &'static sqlite3_io_methods)>,
    /// Ours for each table of the system's: files with locks have others than those without.
    tables: HashMap<usize, &'static sqlite3_io_methods>,
    happened: Vec<Happened>,
}

static TAPE: Mutex<Option<Tape>> = Mutex::new(None);
static SYSTEM: OnceLock<usize> = OnceLock::new();

fn with<T>(work: impl FnOnce(&mut Tape) -> T) -> T {
    let mut tape = TAPE.lock().unwrap_or_else(PoisonError::into_inner);
    work(tape.get_or_insert_default())
}

fn note(file: *mut sqlite3_file, what: impl FnOnce(PathBuf) -> Happened) {
    with(|tape| {
        let known = tape.files.get(&(file as usize));
        if let (true, Some((path, _))) = (tape.runs, known) {
            let happened = what(path.clone());
            tape.happened.push(happened);
        }
    });
}

/// Notes that a caller was told its change is safe.
pub fn acknowledge() {
    with(|tape| tape.happened.push(Happened::Acknowledged));
}

/// From here on nothing is noted; what happened so far.
pub fn stop() -> Vec<Happened> {
    with(|tape| {
        tape.runs = false;
        std::mem::take(&mut tape.happened)
    })
}

fn system() -> *mut sqlite3_vfs {
    *SYSTEM.get().expect("start() was called") as *mut sqlite3_vfs
}

/// The system's functions for an open file.
fn theirs(file: *mut sqlite3_file) -> &'static sqlite3_io_methods {
    with(|tape| tape.files.get(&(file as usize)).map(|(_, theirs)| *theirs))
        .expect("a file is noted when it opens")
}

/// Makes every file that SQLite opens in this process noted.
pub fn start() {
    with(|tape| tape.runs = true);
    // SAFETY: the table of the system's functions lives as long as the process; the copy is leaked,
    // and differs from it in one function of the same type.
    unsafe {
        let system = sqlite3_vfs_find(std::ptr::null());
        assert!(!system.is_null(), "SQLite knows no system");
        SYSTEM.get_or_init(|| system as usize);
        let mut copy = *system;
        copy.zName = c"noting".as_ptr();
        copy.xOpen = Some(open);
        copy.pNext = std::ptr::null_mut();
        let copy = Box::leak(Box::new(copy));
        assert_eq!(sqlite3_vfs_register(copy, 1), SQLITE_OK);
    }
}

unsafe extern "C" fn open(
    _: *mut sqlite3_vfs,
    name: sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: the arguments are passed on as they came; `file` has room for the system's own kind of
    // file, since the copied table says so, and its functions are replaced by ones that call them.
    unsafe {
        let system = system();
        let Some(their_open) = (*system).xOpen else {
            return rusqlite::ffi::SQLITE_CANTOPEN;
        };
        let code = their_open(system, name, file, flags, out);
        if code == SQLITE_OK && !(*file).pMethods.is_null() && !name.is_null() {
            let theirs: &'static sqlite3_io_methods = &*(*file).pMethods;
            let path = PathBuf::from(CStr::from_ptr(name).to_string_lossy().into_owned());
            (*file).pMethods = with(|tape| {
                tape.files.insert(file as usize, (path, theirs));
                *tape
                    .tables
                    .entry(std::ptr::from_ref(theirs) as usize)
                    .or_insert_with(|| Box::leak(Box::new(noting(theirs))))
            });
        }
        code
    }
}

/// The system's functions, with ours in the place of those that are noted.
fn noting(theirs: &sqlite3_io_methods) -> sqlite3_io_methods {
    let mut own = *theirs;
    own.xWrite = Some(write);
    own.xTruncate = Some(truncate);
    own.xSync = Some(sync);
    own.xClose = Some(close);
    own
}

unsafe extern "C" fn write(
    file: *mut sqlite3_file,
    from: *const c_void,
    length: c_int,
    at: sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite promises `length` bytes behind `from`.
    unsafe {
        let size = usize::try_from(length).unwrap_or(0);
        let bytes = std::slice::from_raw_parts(from.cast::<u8>(), size).to_vec();
        let place = usize::try_from(at).unwrap_or(0);
        let code = theirs(file).xWrite.expect("every system writes")(file, from, length, at);
        if code == SQLITE_OK {
            note(file, |file| Happened::Written {
                file,
                at: place,
                bytes,
            });
        }
        code
    }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: sqlite3_int64) -> c_int {
    // SAFETY: passed on as it came.
    let code = unsafe { theirs(file).xTruncate.expect("every system cuts")(file, length) };
    if code == SQLITE_OK {
        let length = usize::try_from(length).unwrap_or(0);
        note(file, |file| Happened::Cut { file, length });
    }
    code
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: passed on as it came.
    let code = unsafe { theirs(file).xSync.expect("every system syncs")(file, flags) };
    if code == SQLITE_OK {
        note(file, |file| Happened::Forced { file });
    }
    code
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    let theirs = theirs(file);
    with(|tape| tape.files.remove(&(file as usize)));
    // SAFETY: passed on as it came; the system may set its functions to none.
    unsafe { theirs.xClose.expect("every system closes")(file) }
}
