//! What happens to a text on its way: harm that leaves it nearly what it was, so that what
//! is behind the reading of JSON is met with too.

/// What stands where something else should.
const ODD: &[&str] = &[
    "1e999",
    "-1e999",
    "NaN",
    "-0",
    "0.1",
    "7",
    "5e-324",
    "1.7976931348623157e308",
    "123456.78901234567",
    "9007199254740993",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "4294967295",
    "1e7",
    "-1e7",
    "1e-7",
    "10000000.000001",
    "null",
    "true",
    "[]",
    "{}",
    "[0,0]",
    "[[0,0],[0,0]]",
    "{\"type\":3,\"value\":-9}",
    "\"\"",
    "\"\\ud800\"",
    "\"\\udc00\\ud800\"",
    "\"\\u0000\\u001f\\ufffe\\t<&\\n\"",
    "\"javascript:alert(1)\"",
    "\"https://a.example/?<&\"",
    "\"rectangle\"",
    "\"embeddable\"",
    "\"text\"",
    "\"frame\"",
    "\"arrow\"",
    "\"freedraw\"",
    "\"dotted\"",
    "\"zigzag\"",
    "\"#ff000080\"",
    "\"r\"",
    "\"a\"",
];
/// Fields that are added, or are there twice.
const FIELDS: &[&str] =
    &["x", "width", "id", "type", "number", "isDeleted", "angle", "link", "frameId", "containerId", "text", "points", "customData"];
/// How deep, and how long, something gets.
const DEEP: &[usize] = &[1, 5, 7, 127, 20_000];
const LONG: &[usize] = &[64, 2_001, 20_001, 140_000, 262_145];

/// Numbers that are the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        // Splitmix, whose numbers are good from the first on.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % most.max(1) as u64).unwrap_or(0)
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(self.below(all.len())).copied()
    }

    /// The place right after one of these bytes.
    fn after(&mut self, text: &[u8], byte: u8) -> Option<usize> {
        let all: Vec<usize> = text.iter().enumerate().filter(|(_, one)| **one == byte).map(|(place, _)| place + 1).collect();
        self.of(&all)
    }
}

/// A text after one harm, which one by chance.
pub fn harmed(mut text: Vec<u8>, seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed);
    done(&mut text, &mut dice);
    text
}

fn done(text: &mut Vec<u8>, dice: &mut Dice) -> Option<()> {
    let length = text.len();
    match dice.below(24) {
        0 | 1 => *text.get_mut(dice.below(length))? ^= 1 << dice.below(8),
        2 => text.truncate(dice.below(length)),
        3 => {
            let from = dice.below(length);
            text.drain(from..length.min(from + 1 + dice.below(40)));
        }
        4 | 5 => {
            // A message comes again, perhaps from another page.
            let lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').collect();
            let mut line = dice.of(&lines)?.to_vec();
            if let (Some(first), true) = (line.first_mut().filter(|first| first.is_ascii_digit()), dice.below(2) == 0) {
                *first = b'0' + dice.of(&[0, 1, 2])?;
            }
            text.extend([b"\n", line.as_slice()].concat());
        }
        6..12 => {
            let odd = dice.of(ODD)?;
            let at = dice.after(text, b':')?;
            text.splice(value(text, at), odd.bytes());
        }
        12..16 => {
            // What stands somewhere stands elsewhere too.
            let from = dice.of(b":[,").and_then(|byte| dice.after(text, byte))?;
            let taken = text[value(text, from)].to_vec();
            let at = dice.of(b":[,").and_then(|byte| dice.after(text, byte))?;
            text.splice(value(text, at), taken);
        }
        16 | 17 => {
            let (field, odd, at) = (dice.of(FIELDS)?, dice.of(ODD)?, dice.after(text, b'{')?);
            text.splice(at..at, format!("\"{field}\":{odd},").bytes());
        }
        18 => {
            // A number with all its digits, as a hand leaves it.
            let number = dice.below(1 << 53) as f64 / (1_u64 << dice.below(53)) as f64 - 500.0;
            let at = dice.of(b":[,").and_then(|byte| dice.after(text, byte))?;
            text.splice(value(text, at), number.to_string().bytes());
        }
        19..21 => {
            // A number that is nearly the same.
            let digits: Vec<usize> = (0..length).filter(|place| text[*place].is_ascii_digit()).collect();
            *text.get_mut(dice.of(&digits)?)? = dice.of(b"0123456789.e-")?;
        }
        21 => {
            let (deep, at) = (dice.of(DEEP)?, dice.after(text, b':')?);
            text.splice(value(text, at), ["[".repeat(deep), "]".repeat(deep)].concat().bytes());
        }
        22 => {
            let (long, at) = (dice.of(LONG)?, dice.after(text, b'"')?);
            text.splice(at..at, std::iter::repeat_n(b'a', long));
        }
        _ => {
            // One more in a list.
            let at = dice.after(text, b'[')?;
            let taken = text[value(text, at)].to_vec();
            text.splice(at..at, [taken.as_slice(), b","].concat());
        }
    }
    Some(())
}

/// Where the value that begins here ends, with all that stands in it.
fn value(text: &[u8], from: usize) -> std::ops::Range<usize> {
    let mut deep = 0_usize;
    let ends = text[from..].iter().position(|byte| match byte {
        b'{' | b'[' => {
            deep += 1;
            false
        }
        b'}' | b']' if deep > 0 => {
            deep -= 1;
            false
        }
        b'}' | b']' | b'\n' => true,
        b',' => deep == 0,
        _ => false,
    });
    from..ends.map_or(text.len(), |ends| from + ends)
}
