//! Text in the fonts that every reader of PDF brings along: how it is encoded
//! and how wide it is.

/// Widths of Helvetica from the space on, in thousandths of the size.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584,
    584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667,
    611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
    722, 500, 500, 500, 334, 260, 334, 584,
];

/// Letters with marks that the encoding lacks, as their plain ones.
const PLAIN: &[(&str, char)] = &[
    ("ąăā", 'a'),
    ("ĄĂĀ", 'A'),
    ("čćĉ", 'c'),
    ("ČĆĈ", 'C'),
    ("ďđ", 'd'),
    ("ĎĐ", 'D'),
    ("ěęēė", 'e'),
    ("ĚĘĒĖ", 'E'),
    ("ğģ", 'g'),
    ("ĞĢ", 'G'),
    ("īį", 'i'),
    ("ĪĮİ", 'I'),
    ("ķ", 'k'),
    ("łľĺļ", 'l'),
    ("ŁĽĹĻ", 'L'),
    ("ňńņ", 'n'),
    ("ŇŃŅ", 'N'),
    ("őō", 'o'),
    ("ŐŌ", 'O'),
    ("řŕ", 'r'),
    ("ŘŔ", 'R'),
    ("śşș", 's'),
    ("ŚŞȘ", 'S'),
    ("ťţț", 't'),
    ("ŤŢȚ", 'T'),
    ("ůűūų", 'u'),
    ("ŮŰŪŲ", 'U'),
    ("źż", 'z'),
    ("ŹŻ", 'Z'),
];

/// The text in WinAnsi. A letter that it lacks loses its mark; what has no
/// plain form becomes a question mark.
pub(crate) fn encoded(text: &str) -> Vec<u8> {
    text.chars().map(byte).collect()
}

fn byte(letter: char) -> u8 {
    match letter {
        ' '..='~' => letter as u8,
        '\u{a0}'..='\u{ff}' => u8::try_from(u32::from(letter)).unwrap_or(b'?'),
        '€' => 0x80,
        '‚' => 0x82,
        '„' => 0x84,
        '…' => 0x85,
        '†' => 0x86,
        '‰' => 0x89,
        'Š' => 0x8a,
        'Œ' => 0x8c,
        'Ž' => 0x8e,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' | '−' => 0x96,
        '—' => 0x97,
        '™' => 0x99,
        'š' => 0x9a,
        'œ' => 0x9c,
        'ž' => 0x9e,
        'Ÿ' => 0x9f,
        '\t' | '\n' | '\u{2009}' | '\u{202f}' => b' ',
        other => PLAIN.iter().find(|(marked, _)| marked.contains(other)).map_or(b'?', |(_, plain)| *plain as u8),
    }
}

/// How wide encoded text is at this size, in points. Bold is a little wider.
pub(crate) fn width(text: &[u8], size: f32, bold: bool) -> f32 {
    let thousandths: u32 = text.iter().map(|byte| u32::from(letter_width(*byte))).sum();
    #[expect(clippy::cast_precision_loss, reason = "a line of text")]
    let plain = thousandths as f32 / 1000.0 * size;
    if bold { plain * 1.07 } else { plain }
}

fn letter_width(byte: u8) -> u16 {
    match byte {
        b' '..=b'~' => WIDTHS[usize::from(byte - b' ')],
        0x85 | 0x89 | 0x97 | 0x99 => 1000,
        0x91 | 0x92 | 0x82 | 0xcc..=0xcf | 0xec..=0xef => 278,
        0xc0..=0xc6 | 0xc8..=0xcb | 0x8a => 700,
        0xd0..=0xde => 760,
        _ => 556,
    }
}
