//! Functions that are alike, side by side: gzip looks back no further than 32 kB.
//!
//! wasm-bindgen writes functions by size. By name, those of one module and all forms of
//! one generic function are neighbours, and the module is 8 kB smaller packed.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionSectionReader, ImportSectionReader,
    KnownCustom, Name, Parser, Payload, TypeRef,
};

/// The same module with its functions in the order of their names, without the names, and
/// with other names for what it imports.
///
/// # Errors
/// Where the module is none, or has no names.
pub(crate) fn side_by_side(module: &[u8], imports: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut sorted = Sorted::of(module, imports)?;
    let mut written = Module::new();
    sorted
        .parse_core_module(&mut written, Parser::new(0), module)
        .map_err(|fault| anyhow::anyhow!("cannot sort the module's functions: {fault}"))?;
    Ok(written.finish())
}

/// In which order the functions go.
struct Sorted<'a> {
    /// What imports are called by now.
    imports: &'a BTreeMap<String, String>,
    /// How many functions come from the browser; they are counted first and stay.
    imported: u32,
    /// The module's own functions, by their old place, in the new order.
    order: Vec<usize>,
    /// Where each went.
    place: Vec<u32>,
}

impl<'a> Sorted<'a> {
    fn of(module: &[u8], imports: &'a BTreeMap<String, String>) -> Result<Self> {
        let mut imported = 0;
        let mut sizes = Vec::new();
        let mut names = HashMap::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload.context("the program is no module")? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => sizes.push(body.range().len()),
                Payload::CustomSection(section) => names.extend(names_in(&section)?),
                _ => {}
            }
        }
        anyhow::ensure!(!names.is_empty(), "the module names no function");
        let mut order: Vec<usize> = (0..sizes.len()).collect();
        let name = |at: &usize| {
            let index = imported + u32::try_from(*at).unwrap_or(u32::MAX);
            names.get(&index).map(String::as_str).unwrap_or_default()
        };
        order.sort_by(|a, b| (name(a), sizes[*a], a).cmp(&(name(b), sizes[*b], b)));
        let mut place = vec![0; order.len()];
        for (now, before) in (imported..).zip(&order) {
            place[*before] = now;
        }
        Ok(Self {
            imports,
            imported,
            order,
            place,
        })
    }
}

/// Every named function, without the hash that tells forms of one function apart: what it
/// is made from would decide the order otherwise.
fn names_in(section: &CustomSectionReader<'_>) -> Result<Vec<(u32, String)>> {
    let KnownCustom::Name(subsections) = section.as_known() else {
        return Ok(Vec::new());
    };
    let mut names = Vec::new();
    for subsection in subsections {
        if let Name::Function(functions) = subsection? {
            for naming in functions {
                let naming = naming?;
                names.push((naming.index, without_hash(naming.name).to_owned()));
            }
        }
    }
    Ok(names)
}

fn without_hash(name: &str) -> &str {
    let is_hash = |end: &str| end.chars().all(|c| c.is_ascii_hexdigit());
    match name.rsplit_once("::h") {
        Some((plain, end)) if is_hash(end) => plain,
        _ => name,
    }
}

impl Reencode for Sorted<'_> {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = function.checked_sub(self.imported);
        let moved = own.and_then(|own| self.place.get(usize::try_from(own).ok()?));
        Ok(moved.copied().unwrap_or(function))
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.imports.get(import.name);
            let name = name.map_or(import.name, String::as_str);
            imports.import(import.module, name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for before in &self.order {
            functions.function(types[*before]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for before in self.order.clone() {
            utils::parse_function_body(self, code, bodies[before].clone())?;
        }
        Ok(())
    }

    /// The names have done their work; nothing else is kept beside the program either.
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, NameMap, NameSection, TypeSection,
    };
    use wasmparser::Operator;

    use super::*;

    /// A module with one function of the browser's and, by size, `b`, `a` and a second form
    /// of `a`; `b` calls the others, and is what the module hands out.
    fn by_size() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("wbg", "alert", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for calls in [&[2, 3, 0][..], &[0, 0], &[0]] {
            functions.function(0);
            let mut body = Function::new([]);
            for called in calls {
                body.instructions().call(*called);
            }
            body.instructions().end();
            code.function(&body);
        }
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 1);
        let mut naming = NameMap::new();
        naming.append(1, "crate::b::h00ff");
        naming.append(2, "crate::a::h1111");
        naming.append(3, "crate::a::h0000");
        let mut names = NameSection::new();
        names.functions(&naming);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code).section(&names);
        module.finish()
    }

    #[test]
    fn forms_of_one_function_are_neighbours_and_are_still_called() {
        let renamed = BTreeMap::from([("alert".to_owned(), "warn".to_owned())]);
        let sorted = side_by_side(&by_size(), &renamed).unwrap();
        let mut called = Vec::new();
        for payload in Parser::new(0).parse_all(&sorted) {
            match payload.unwrap() {
                Payload::ImportSection(imports) => {
                    let import = imports.into_imports().next().unwrap().unwrap();
                    assert_eq!(import.name, "warn");
                }
                Payload::ExportSection(exports) => {
                    let main = exports.into_iter().next().unwrap().unwrap();
                    assert_eq!(main.index, 3);
                }
                Payload::CodeSectionEntry(body) => {
                    let operators = body.get_operators_reader().unwrap().into_iter();
                    let calls = operators.filter_map(|operator| match operator.unwrap() {
                        Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    });
                    called.push(calls.collect::<Vec<u32>>());
                }
                Payload::CustomSection(section) => panic!("{} was kept", section.name()),
                _ => {}
            }
        }
        // The smaller form of `a`, the larger, and `b`, which calls both.
        assert_eq!(called, [vec![0], vec![0, 0], vec![2, 1, 0]]);
    }

    #[test]
    fn a_module_without_names_is_refused() {
        let none = BTreeMap::new();
        let error = side_by_side(&Module::new().finish(), &none).unwrap_err();
        assert!(error.to_string().contains("names no function"), "{error}");
        assert!(side_by_side(b"no module", &none).is_err());
    }
}
