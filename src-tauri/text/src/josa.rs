//! Korean particles that depend on how the word before them ends.

/// `word` with the fitting particle of `pair`, written as "after a consonant/after a vowel":
/// 은/는, 이/가, 을/를, 과/와, 으로/로, 이에요/예요. Digits and Latin letters are judged by how
/// they are read aloud; brackets and quotation marks behind the word are looked through.
#[must_use]
pub fn with(word: &str, pair: &str) -> String {
    let (closed, open) = pair.split_once('/').unwrap_or((pair, pair));
    let ending = ending(word);
    // 로 follows ㄹ as if it were a vowel: 서울로, 7로.
    let open_fits = ending == Ending::Vowel || (ending == Ending::Rieul && open.starts_with('로'));
    format!("{word}{}", if open_fits { open } else { closed })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    Rieul,
    Consonant,
}

fn ending(word: &str) -> Ending {
    let last = word.chars().rev().find(|c| c.is_alphanumeric());
    match last {
        Some(c @ '가'..='힣') => match (u32::from(c) - u32::from('가')) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        },
        Some('1' | '7' | '8' | 'l' | 'L' | 'r' | 'R') => Ending::Rieul,
        Some('0' | '3' | '6' | 'm' | 'M' | 'n' | 'N') => Ending::Consonant,
        Some(_) | None => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn the_particle_fits_the_sound_before_it() {
        for (word, pair, expected) in [
            ("결제팀", "은/는", "결제팀은"),
            ("배차", "은/는", "배차는"),
            ("김하늘", "을/를", "김하늘을"),
            ("서울", "으로/로", "서울로"),
            ("부산", "으로/로", "부산으로"),
            ("2021", "이/가", "2021이"),
            ("2020", "으로/로", "2020으로"),
            ("URL", "을/를", "URL을"),
            ("API", "이/가", "API가"),
            ("「회고」", "과/와", "「회고」와"),
            ("", "이/가", "가"),
        ] {
            assert_eq!(with(word, pair), expected);
        }
    }
}
