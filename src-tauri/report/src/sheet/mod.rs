//! Sheets of text as people have them: bytes in, rows of cells out. The encoding is found, never
//! asked for. What the cells mean is decided in `drill_domain::past_results`.

mod encoding;

use csv::{ReaderBuilder, Trim};
use drill_domain::past_results::SheetRow;

pub use encoding::Encoding;

/// Larger files are refused before they are read.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// More rows are refused.
pub const MOST_ROWS: usize = 200_000;

/// A sheet that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The encoding it was in.
    pub encoding: Encoding,
    /// Its rows, blank ones included.
    pub rows: Vec<SheetRow>,
}

/// Why a file is no sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetRefusal {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Too many bytes.
    #[error("the file has {bytes} bytes, more than {MOST_BYTES}")]
    TooLarge {
        /// Its bytes.
        bytes: usize,
    },
    /// Too many rows.
    #[error("the file has more than {MOST_ROWS} rows")]
    TooManyRows,
    /// Not text: a picture, a workbook, a database.
    #[error("the file is not text")]
    NotText,
    /// The parser gave up.
    #[error("line {line} cannot be read")]
    Unreadable {
        /// The line it gave up at.
        line: u64,
    },
}

/// Reads a sheet separated by commas, semicolons or tabs, whichever its first lines hold most of.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetRefusal> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetRefusal::TooLarge { bytes: bytes.len() });
    }
    if bytes.is_empty() {
        return Err(SheetRefusal::Empty);
    }
    let (text, encoding) = encoding::decoded(bytes);
    if text.contains('\0') {
        return Err(SheetRefusal::NotText);
    }
    if text.trim().is_empty() {
        return Err(SheetRefusal::Empty);
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut lines = Lines::of(&text);
    for record in reader.records() {
        let record = record.map_err(|error| SheetRefusal::Unreadable {
            line: error.position().map_or(0, csv::Position::line),
        })?;
        if rows.len() == MOST_ROWS {
            return Err(SheetRefusal::TooManyRows);
        }
        let line = lines.at(record.position().map_or(0, csv::Position::byte));
        rows.push(SheetRow {
            line,
            cells: record.iter().map(str::to_owned).collect(),
        });
    }
    Ok(Sheet { encoding, rows })
}

/// Counts lines up to a place in the text. The reader's own count is one short after `\r\n`.
struct Lines<'a> {
    bytes: &'a [u8],
    counted: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    const fn of(text: &'a str) -> Self {
        Self {
            bytes: text.as_bytes(),
            counted: 0,
            line: 1,
        }
    }

    /// The line of the first thing written at or after byte `place`; places only grow.
    fn at(&mut self, place: u64) -> u64 {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        while let Some(byte) = self.bytes.get(self.counted) {
            if self.counted >= place && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.line += u64::from(*byte == b'\n');
            self.counted += 1;
        }
        self.line
    }
}

fn delimiter(text: &str) -> u8 {
    let count = |mark: char| {
        text.lines()
            .take(20)
            .flat_map(str::chars)
            .filter(|c| *c == mark)
            .count()
    };
    let (commas, semicolons, tabs) = (count(','), count(';'), count('\t'));
    if tabs > commas && tabs >= semicolons {
        b'\t'
    } else if semicolons > commas {
        b';'
    } else {
        b','
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use drill_domain::past_results::{Choices, Problem, plan};
    use proptest::prelude::*;

    const CLEAN: &[u8] = include_bytes!("../../../../tests/fixtures/season-2020-2021.csv");
    const MESSY: &[u8] = include_bytes!("../../../../tests/fixtures/season-2021-messy-cp949.csv");

    #[test]
    fn the_clean_sheet_brings_both_seasons_without_a_doubt() {
        let sheet = read(CLEAN).expect("a sheet");
        let plan = plan(&sheet.rows, &Choices::default()).expect("a table");
        let of = |season: &str| {
            let rounds: Vec<_> = plan.rounds.iter().filter(|r| r.season == season).collect();
            (
                rounds.len(),
                rounds.iter().map(|r| r.people.len()).sum::<usize>(),
            )
        };
        assert_eq!(
            (sheet.encoding, of("2020"), of("2021")),
            (Encoding::Utf8, (23, 166), (13, 165))
        );
        assert_eq!(plan.problems, []);
    }

    #[test]
    fn the_messy_sheet_in_cp949_is_read_row_by_row() {
        let sheet = read(MESSY).expect("a sheet");
        let plan = plan(&sheet.rows, &Choices::default()).expect("a table");
        assert_eq!((sheet.encoding, plan.rounds.len()), (Encoding::Korean, 13));
        let count =
            |is: fn(&Problem) -> bool| plan.problems.iter().filter(|p| is(&p.problem)).count();
        assert_eq!(count(|p| matches!(p, Problem::Duplicate { .. })), 4);
        assert_eq!(count(|p| matches!(p, Problem::OffScale { .. })), 3);
        assert!(count(|p| matches!(p, Problem::Spelling { .. })) > 10);
        assert_eq!(
            count(|p| matches!(
                p,
                Problem::UnreadableDate { .. } | Problem::Unreadable { .. }
            )),
            0
        );
        assert_eq!(plan.participations(), plan.rows - 4);
        assert_eq!(plan.participations(), 165);
    }

    #[test]
    fn the_same_words_are_read_in_every_encoding_people_have() {
        let text = "이름,전,후\r\n안선우,2,4\r\n";
        let with_mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let wide: Vec<u8> = [0xfeff]
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(u16::to_le_bytes)
            .collect();
        let (cp949, ..) = encoding_rs::EUC_KR.encode(text);
        for bytes in [
            text.as_bytes(),
            with_mark.as_slice(),
            wide.as_slice(),
            &cp949,
        ] {
            let rows = read(bytes).expect("a sheet").rows;
            assert_eq!(rows[1].cells, ["안선우", "2", "4"]);
            assert_eq!(rows[0].cells, ["이름", "전", "후"]);
        }
    }

    #[test]
    fn files_that_are_no_sheets_are_refused() {
        assert_eq!(read(b""), Err(SheetRefusal::Empty));
        assert_eq!(read(b" \n\t\n"), Err(SheetRefusal::Empty));
        assert_eq!(read(b"PK\x03\x04\0\0\0name"), Err(SheetRefusal::NotText));
        assert_eq!(
            read(&vec![b'a'; MOST_BYTES + 1]),
            Err(SheetRefusal::TooLarge {
                bytes: MOST_BYTES + 1
            })
        );
        assert_eq!(
            read("a,b\n".repeat(MOST_ROWS + 1).as_bytes()),
            Err(SheetRefusal::TooManyRows)
        );
    }

    #[test]
    fn rows_know_their_line_whatever_ends_a_line() {
        for end in ["\n", "\r\n"] {
            let text = ["a,b", "", "\"two", "lines\",c", "d,e"].join(end);
            let lines: Vec<u64> = read(text.as_bytes())
                .expect("a sheet")
                .rows
                .iter()
                .map(|r| r.line)
                .collect();
            assert_eq!(lines, [1, 3, 5], "{end:?}");
        }
    }

    #[test]
    fn semicolons_and_tabs_separate_as_well() {
        for text in ["이름;전;후\n가;2;3,5", "이름\t전\t후\n가\t2\t3,5"] {
            assert_eq!(
                read(text.as_bytes()).expect("a sheet").rows[1].cells.len(),
                3
            );
        }
    }

    proptest! {
        #[test]
        fn any_bytes_at_all_are_a_sheet_or_a_refusal(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(sheet) = read(&bytes) {
                let _ = plan(&sheet.rows, &Choices::default());
            }
        }

        #[test]
        fn a_sheet_cut_anywhere_is_still_read(cut in 0..CLEAN.len()) {
            if let Ok(sheet) = read(&CLEAN[..cut]) {
                let _ = plan(&sheet.rows, &Choices::default());
            }
        }
    }
}
