//! The form in which inputs are kept: a JSON object with a line for each, by its name.
//!
//! An input that is text is a string; any other is a list of its stretches of text and,
//! as numbers, the bytes between them. `cargo xtask fuzz` reads and writes this form too.

use std::collections::BTreeMap;

use serde_json::Value;

/// Inputs by their names.
pub(crate) type Inputs = BTreeMap<String, Vec<u8>>;

/// Reads a file of inputs.
pub(crate) fn read(text: &str) -> Result<Inputs, String> {
    let all: BTreeMap<String, Value> = serde_json::from_str(text).map_err(|e| e.to_string())?;
    all.into_iter()
        .map(|(name, value)| match bytes(&value) {
            Some(content) => Ok((name, content)),
            None => Err(format!("{name} is neither text nor bytes")),
        })
        .collect()
}

/// Writes a file of inputs.
pub(crate) fn write(inputs: &Inputs) -> String {
    let line = |(name, content): (&String, &Vec<u8>)| {
        format!("{}: {}", Value::from(name.as_str()), value(content))
    };
    let lines: Vec<String> = inputs.iter().map(line).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn bytes(value: &Value) -> Option<Vec<u8>> {
    match value {
        Value::String(text) => Some(text.clone().into_bytes()),
        Value::Number(byte) => Some(vec![u8::try_from(byte.as_u64()?).ok()?]),
        Value::Array(pieces) => {
            let pieces: Option<Vec<Vec<u8>>> = pieces.iter().map(bytes).collect();
            Some(pieces?.concat())
        }
        _ => None,
    }
}

fn value(content: &[u8]) -> Value {
    if let Ok(text) = str::from_utf8(content) {
        return Value::from(text);
    }
    let mut pieces = Vec::new();
    for chunk in content.utf8_chunks() {
        if !chunk.valid().is_empty() {
            pieces.push(Value::from(chunk.valid()));
        }
        pieces.extend(chunk.invalid().iter().map(|&byte| Value::from(byte)));
    }
    Value::from(pieces)
}
