//! Until the model takes what a table states: what it refuses is left out or assumed.

use std::rc::Rc;

use super::make::{self, Made};
use super::named::{is_called, key};
use super::notice::{Notice, NoticeKind};
use super::over;
use crate::exchange::data_file::{DataFault, made};
use crate::exchange::table::read::ProgrammeRow;
use crate::model::allocation::AllocationBase;
use crate::model::data_set::{DataSet, Definition, Knowledge, PoolKey};
use crate::model::error::{DefinitionFault, Fault};
use crate::model::key::PoolField;
use crate::model::parameter::Key;

/// A data set that the model takes. Pools that cannot be shared by their base get another,
/// and buttons that no longer fit are gone.
pub(super) fn settled(
    mut made: Made,
    old: Option<&Definition>,
) -> Result<(Made, Rc<DataSet>), Box<DataFault>> {
    loop {
        let fault = match DataSet::new(made.definition.clone()) {
            Ok(set) => {
                if let Some(old) = old {
                    made.differences = over::differences(old, set.definition());
                }
                return Ok((made, set));
            }
            Err(fault) => fault,
        };
        if !mended(&mut made, &fault) {
            return Err(refused(made.definition, fault));
        }
    }
}

fn refused(definition: Definition, fault: DefinitionFault) -> Box<DataFault> {
    let definition = Box::new(definition);
    Box::new(DataFault::Definition { definition, fault })
}

/// Mends what a table cannot be blamed for. Each step leaves less to mend.
fn mended(made: &mut Made, fault: &DefinitionFault) -> bool {
    if let DefinitionFault::Preset { at, .. } = fault {
        let known = *at < made.definition.presets.len();
        if known {
            made.definition.presets.remove(*at);
        }
        return known;
    }
    let Some(id) = pool_of(fault).and_then(|key| made.definition.pool(key)) else {
        return false;
    };
    let id = id.id.clone();
    let mut pools = made.definition.pools.iter_mut();
    let Some(pool) = pools.find(|pool| pool.id == id) else {
        return false;
    };
    let base = match pool.base.value {
        AllocationBase::None => return false,
        AllocationBase::Equal => AllocationBase::None,
        AllocationBase::PerPlace => AllocationBase::Equal,
        _ => AllocationBase::PerPlace,
    };
    pool.base = made::known(base, Knowledge::Assumed);
    let name = pool.name.clone();
    // The last that is said of a pool is what it came to.
    made.notices.retain(
        |notice| !matches!(&notice.kind, NoticeKind::PoolBase { name: of, .. } if *of == name),
    );
    let kind = NoticeKind::PoolBase { name, base };
    made.notices.push(Notice { row: None, kind });
    true
}

/// The pool whose base cannot be used, where that is what is wrong.
fn pool_of(fault: &DefinitionFault) -> Option<PoolKey> {
    let DefinitionFault::Figure { fault, .. } = fault else {
        return None;
    };
    let Fault::BaseUnavailable {
        parameter,
        clashes_with,
        ..
    } = fault
    else {
        return None;
    };
    [parameter, clashes_with]
        .into_iter()
        .find_map(|key| match key {
            Key::Pool(pool, PoolField::Base) => Some(*pool),
            _ => None,
        })
}

/// Rows as the model takes them, each by itself: figures that it refuses and that a programme
/// can do without are left out, else the row.
pub(super) fn alone(
    rows: Vec<ProgrammeRow>,
    bare: &Definition,
) -> (Vec<ProgrammeRow>, Vec<Notice>) {
    let mut notices = Vec::new();
    let rows = rows.into_iter().filter_map(|mut row| {
        loop {
            let Made { definition, .. } = make::made(std::slice::from_ref(&row), bare, None);
            let fault = match DataSet::new(definition.clone()) {
                Err(fault) if pool_of(&fault).is_none() => fault,
                _ => return Some(row),
            };
            let left_out = without(&mut row, &definition, &fault);
            let name = row.name.clone();
            let fault = refused(definition, fault);
            let kind = if left_out {
                NoticeKind::FigureRefused { name, fault }
            } else {
                NoticeKind::RowRefused { name, fault }
            };
            notices.push(Notice {
                row: Some(row.row),
                kind,
            });
            if !left_out {
                return None;
            }
        }
    });
    (rows.collect(), notices)
}

/// Leaves out the figure that a fault is of, if a programme can do without.
fn without(row: &mut ProgrammeRow, made: &Definition, fault: &DefinitionFault) -> bool {
    let outcome = match fault {
        DefinitionFault::Frequency { id, .. } => id.as_str(),
        DefinitionFault::Figure { parameter, .. } => {
            let field = made.programmes.first().and_then(|programme| {
                let field = parameter.strip_prefix(&*programme.id)?;
                field.strip_prefix('.')
            });
            let Some(field) = field else { return false };
            let plain = match field {
                "courses" => Some(&mut row.courses),
                "hours" => Some(&mut row.hours),
                "fixed-share" => Some(&mut row.fixed_share),
                _ => None,
            };
            if let Some(figure) = plain {
                return figure.take().is_some();
            }
            let Some((outcome, _)) = field.split_once('.') else {
                return false;
            };
            outcome
        }
        _ => return false,
    };
    let named = made.outcomes.iter().find(|one| one.id == outcome);
    let at = row
        .outcomes
        .iter()
        .position(|one| named.is_some_and(|named| is_called(&named.name, &key(&one.name))));
    at.map(|at| row.outcomes.remove(at)).is_some()
}
