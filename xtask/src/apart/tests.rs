use super::*;

/// A module's first eight bytes.
const START: &[u8] = b"\0asm\x01\0\0\0";

/// A section of this number.
fn section(number: u8, content: &[u8]) -> Vec<u8> {
    [&[number], length(content.len()).as_slice(), content].concat()
}

/// A length as a module writes it.
fn length(mut left: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while left > 127 {
        bytes.push((left & 127) as u8 | 128);
        left >>= 7;
    }
    bytes.push(left as u8);
    bytes
}

/// A module of these functions, with sections on both sides.
fn module(functions: &[&[u8]]) -> Vec<u8> {
    let mut code = length(functions.len());
    for function in functions {
        code.extend(length(function.len()));
        code.extend(*function);
    }
    let types = section(1, b"types");
    [START, &types, &section(10, &code), &section(11, b"data")].concat()
}

/// What the page does.
fn together(apart: &Apart, size: usize) -> Vec<u8> {
    let [start, locals, _, rest] = apart.marks;
    let mut next = [apart.marks[0], apart.marks[1], apart.marks[2]];
    let mut out = apart.bytes[..start].to_vec();
    let from = &apart.bytes;
    let number = |next: &mut [usize; 3], row: usize, out: &mut Vec<u8>| {
        let mut value = 0_usize;
        let mut shift = 0;
        loop {
            let byte = from[next[row]];
            next[row] += 1;
            out.push(byte);
            value |= usize::from(byte & 127).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 128 {
                return value;
            }
        }
    };
    while next[0] < locals {
        let begin = out.len();
        let mut numbers_left = 2 * number(&mut next, 0, &mut out);
        let mut depth = 1;
        loop {
            while numbers_left > 0 {
                number(&mut next, 0, &mut out);
                numbers_left -= 1;
            }
            if depth == 0 {
                break;
            }
            let mut instruction = from[next[0]];
            next[0] += 1;
            let unaligned = (224..247).contains(&instruction);
            if unaligned {
                instruction -= 184;
            }
            out.push(instruction);
            match instruction {
                40..=62 => {
                    if unaligned {
                        number(&mut next, 0, &mut out);
                    } else {
                        out.push(NATURAL[usize::from(instruction) - 40] - 48);
                    }
                    number(&mut next, 2, &mut out);
                }
                32..=34 => {
                    number(&mut next, 1, &mut out);
                }
                14 => numbers_left = number(&mut next, 0, &mut out) + 1,
                252 => {
                    let kind = number(&mut next, 0, &mut out);
                    numbers_left = match kind {
                        0..8 => 0,
                        _ if kind % 2 == 1 || kind > 15 => 1,
                        _ => 2,
                    };
                }
                _ => {
                    numbers_left = numbers(instruction).unwrap();
                    for _ in 0..constant(instruction) {
                        out.push(from[next[0]]);
                        next[0] += 1;
                    }
                }
            }
            depth += i32::from((2..5).contains(&instruction)) - i32::from(instruction == 11);
        }
        let told = length(out.len() - begin);
        out.splice(begin..begin, told);
    }
    out.extend(&from[rest..]);
    assert_eq!(out.len(), size);
    out
}

/// Functions with every kind of instruction, the end of each included.
fn functions() -> Vec<Vec<u8>> {
    let mut plain: Vec<Vec<u8>> = vec![
        // Two groups of locals; locals, in one and in two bytes.
        vec![
            2, 1, 0x7f, 200, 1, 0x7e, 0x20, 0, 0x21, 200, 1, 0x22, 1, 0x1a, 0x0b,
        ],
        // A block, a loop and a choice, each with its end, and branches.
        vec![
            0, 0x02, 0x40, 0x03, 0x7f, 0x04, 0x40, 0x0c, 1, 0x05, 0x0d, 0, 0x0b, 0x0b, 0x0b, 0x0b,
        ],
        // A table of three branches and one more; two calls.
        vec![0, 0x0e, 3, 0, 1, 2, 0, 0x10, 128, 1, 0x11, 5, 0, 0x0b],
        // Constants that hold what would be the end, and globals.
        vec![
            0, 0x41, 0x0b, 0x42, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x43, 11,
            11, 11, 11, 0x44, 11, 11, 11, 11, 11, 11, 11, 11, 0x23, 0, 0x24, 1, 0x0b,
        ],
        // Conversion, much memory, tables, references.
        vec![
            0, 0xfc, 2, 0xfc, 10, 0, 0, 0xfc, 11, 0, 0xfc, 15, 1, 0xfc, 16, 1, 0x25, 1, 0x26, 1,
            0xd0, 0x6f, 0x1c, 1, 0x6f, 0x3f, 0, 0x40, 0, 0x0b,
        ],
    ];
    // Every access to memory, aligned as is natural, and less.
    let mut memory = vec![0];
    for (place, natural) in (0_u8..).zip(NATURAL) {
        for alignment in 0..=natural - b'0' {
            memory.extend([MEMORY + place, alignment, 0x90, place]);
        }
    }
    memory.push(0x0b);
    plain.push(memory);
    plain
}

#[test]
fn what_is_taken_apart_is_put_together() {
    let functions = functions();
    let functions: Vec<&[u8]> = functions.iter().map(Vec::as_slice).collect();
    let whole = module(&functions);
    let apart = take(&whole).unwrap();
    assert_eq!(together(&apart, whole.len()), whole);
    // Nothing but lengths and natural alignments went.
    assert_eq!(
        whole.len() - apart.bytes.len(),
        functions.len() + 1 + NATURAL.len()
    );
}

#[test]
fn each_row_holds_its_own() {
    let whole = module(&[&[0, 0x20, 7, 0x28, 2, 40, 0x29, 0, 41, 0x0b]]);
    let apart = take(&whole).unwrap();
    let [start, locals, offsets, rest] = apart.marks;
    assert_eq!(
        apart.bytes[start..locals],
        [0, 0x20, 0x28, 0x29 + UNALIGNED, 0, 0x0b]
    );
    assert_eq!(apart.bytes[locals..offsets], [7]);
    assert_eq!(apart.bytes[offsets..rest], [40, 41]);
    assert!(apart.bytes[rest..].ends_with(b"data"));
}

#[test]
fn what_is_not_known_is_refused() {
    let refused = |function: &[u8]| format!("{:#}", take(&module(&[function])).unwrap_err());
    assert!(refused(&[0, 0xfd, 0, 0x0b]).contains("unknown instruction, 0xfd"));
    assert!(refused(&[0, 0xfc, 18, 0, 0x0b]).contains("0xfc 18"));
    assert!(refused(&[0, 0x0b, 0x0b]).contains("longer than its instructions"));
    assert!(refused(&[0, 0x02, 0x40, 0x0b]).contains("too early"));
    assert!(take(START).unwrap_err().to_string().contains("no code"));
    // A length that takes more bytes than it has to would be written shorter.
    let wide = [START, &section(10, &[1, 0x82, 0, 0, 0x0b])].concat();
    assert!(format!("{:#}", take(&wide).unwrap_err()).contains("more bytes than it needs"));
}
