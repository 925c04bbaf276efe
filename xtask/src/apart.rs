//! A module's code taken apart, so that it packs better: instructions, numbers of
//! locals and offsets into memory in three rows instead of one.
//!
//! What stands beside a thing is what tells most about it. An instruction follows
//! from those before it, whatever locals they name; a local from the locals named
//! before. Next to each other both hide behind what they have nothing to do with.
//! What can be worked out is left out as well: how long a function is, and how a
//! memory access is aligned where it is as natural for its type.
//!
//! `index.html` puts it together again, by the same table of what follows each
//! instruction. A module that this side does not know to the end is refused, so
//! what comes out is either taken apart truly or not at all.

use std::ops::Range;

use anyhow::{Context, Result, bail};

/// The alignments that are natural, from `i32.load` to `i64.store32`.
const NATURAL: &[u8; 23] = b"23230011001122232301012";

/// The first instruction that reads or writes memory, and how many there are.
const MEMORY: u8 = 0x28;

/// What is added to an instruction whose alignment is not the natural one; no
/// instruction has a number there.
const UNALIGNED: u8 = 184;

/// A module taken apart.
#[derive(Debug)]
pub(crate) struct Apart {
    /// What stands before the first function, the three rows, and the rest.
    pub(crate) bytes: Vec<u8>,
    /// Where the instructions begin, the locals, the offsets, and the rest.
    pub(crate) marks: [usize; 4],
}

/// Takes a module apart.
pub(crate) fn take(module: &[u8]) -> Result<Apart> {
    let code = functions(module)?;
    let mut from = Reader {
        bytes: &module[..code.end],
        at: code.start,
    };
    let mut rows = Rows::default();
    while from.at < code.end {
        let start = from.at;
        let length = from.number()?;
        // The page writes it in as few bytes as it takes.
        if from.at - start > 1 && length >> (7 * (from.at - start - 1)) == 0 {
            bail!("a length takes more bytes than it needs");
        }
        let end = from.at + length;
        function(&mut from, end, &mut rows)
            .with_context(|| format!("the function that ends at byte {end} of the module"))?;
    }
    let head = &module[..code.start];
    let rest = &module[code.end..];
    let mut marks = [head.len(); 4];
    for (row, bytes) in rows.0.iter().enumerate() {
        marks[row + 1] = marks[row] + bytes.len();
    }
    let [instructions, locals, offsets] = &rows.0;
    let bytes = [head, instructions, locals, offsets, rest].concat();
    Ok(Apart { bytes, marks })
}

/// Where a module's functions lie, from the first one's length to the last one's end.
fn functions(module: &[u8]) -> Result<Range<usize>> {
    const CODE: u8 = 10;
    let mut from = Reader {
        bytes: module,
        at: 8,
    };
    loop {
        let section = from.byte().context("the module has no code")?;
        let length = from.number()?;
        let end = from.at + length;
        if section == CODE {
            from.number()?;
            return Ok(from.at..end);
        }
        from.at = end;
    }
}

/// Instructions, with what follows them and has no row of its own; locals; offsets.
#[derive(Default)]
struct Rows([Vec<u8>; 3]);

/// Takes one function apart, from behind its length to its end.
fn function(from: &mut Reader<'_>, end: usize, rows: &mut Rows) -> Result<()> {
    // How many groups of locals there are; each is a number and a type.
    let groups = from.copy_number(&mut rows.0[0])?;
    from.copy_numbers(2 * groups, &mut rows.0[0])?;
    let mut depth = 1;
    while depth > 0 {
        let instruction = from.byte()?;
        let row = &mut rows.0[0];
        if let Some(natural) = NATURAL.get(usize::from(instruction.wrapping_sub(MEMORY))) {
            let alignment = from.byte()?;
            if alignment == natural - b'0' {
                row.push(instruction);
            } else {
                row.extend([instruction + UNALIGNED, alignment]);
            }
            from.copy_number(&mut rows.0[2])?;
            continue;
        }
        row.push(instruction);
        match instruction {
            // Locals.
            0x20..=0x22 => {
                from.copy_number(&mut rows.0[1])?;
            }
            // A table of branches, and where to if none fits.
            0x0e => {
                let branches = from.copy_number(row)?;
                from.copy_numbers(branches + 1, row)?;
            }
            // Instructions of two numbers: conversions, and those on much memory.
            0xfc => {
                let numbers = match from.copy_number(row)? {
                    0..=7 => 0,
                    8 | 10 | 12 | 14 => 2,
                    9 | 11 | 13 | 15..=17 => 1,
                    other => bail!("an unknown instruction, 0xfc {other}"),
                };
                from.copy_numbers(numbers, row)?;
            }
            other => {
                from.copy_numbers(numbers(other)?, row)?;
                from.copy_bytes(constant(other), row)?;
            }
        }
        match instruction {
            0x02..=0x04 => depth += 1,
            0x0b => depth -= 1,
            _ => {}
        }
    }
    if from.at != end {
        bail!("it is longer than its instructions");
    }
    Ok(())
}

/// How many numbers follow an instruction.
fn numbers(instruction: u8) -> Result<usize> {
    Ok(match instruction {
        // A block's type, a branch, a call, a global, a table, memory's size, a
        // whole constant, a reference.
        0x02..=0x04 | 0x0c | 0x0d | 0x10 | 0x23..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 => 1,
        // A call through a table; a choice with its type.
        0x11 | 0x1c => 2,
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x43..=0xc4 | 0xd1 => 0,
        other => bail!("an unknown instruction, {other:#x}"),
    })
}

/// How many bytes of a constant follow an instruction.
fn constant(instruction: u8) -> usize {
    match instruction {
        0x43 => 4,
        0x44 => 8,
        _ => 0,
    }
}

/// Bytes that are read from first to last.
struct Reader<'a> {
    /// All of them.
    bytes: &'a [u8],
    /// How many were read.
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8> {
        let byte = self.bytes.get(self.at).context("it ends too early")?;
        self.at += 1;
        Ok(*byte)
    }

    /// A number of seven bits to a byte, the lowest first. Of one too large to count
    /// anything only the low bits come out.
    fn number(&mut self) -> Result<usize> {
        let mut number: u32 = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte()?;
            number |= u32::from(byte & 127).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte < 128 {
                return usize::try_from(number).context("a number is too large");
            }
        }
    }

    /// A number, which goes to a row as it stands here.
    fn copy_number(&mut self, row: &mut Vec<u8>) -> Result<usize> {
        let start = self.at;
        let number = self.number()?;
        row.extend(&self.bytes[start..self.at]);
        Ok(number)
    }

    fn copy_numbers(&mut self, count: usize, row: &mut Vec<u8>) -> Result<()> {
        for _ in 0..count {
            self.copy_number(row)?;
        }
        Ok(())
    }

    fn copy_bytes(&mut self, count: usize, row: &mut Vec<u8>) -> Result<()> {
        for _ in 0..count {
            row.push(self.byte()?);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
