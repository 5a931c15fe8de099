//! How often the law and the file agree on one benefit.

use anyhow::{Context, Result};
use jalon_rules::{Truth, Value};
use rust_decimal::Decimal;
use serde_json::Value as Json;

use super::household::decimal;

/// Agreement on one benefit.
#[derive(Default)]
pub(super) struct Score {
    pub(super) cases: usize,
    pub(super) agreed: usize,
    /// Differences that are the model's mistake.
    pub(super) explained: usize,
    pub(super) undecided: usize,
    pub(super) decidable: usize,
    pub(super) worst: Decimal,
    pub(super) differing: Vec<String>,
    /// Left open although no completion contradicts another.
    pub(super) waiting: Vec<String>,
}

impl Score {
    pub(super) fn hold(&mut self, id: &str, value: Value, expected: Decimal, tolerance: Decimal, explained: impl FnOnce() -> bool) {
        self.cases += 1;
        let amount = match value {
            Value::Due(Truth::No, _) | Value::Truth(Truth::No) => Some(Decimal::ZERO),
            Value::Truth(Truth::Yes) => Some(Decimal::ONE),
            Value::Due(Truth::Yes, range) => range.known(),
            _ => None,
        };
        let gap = amount.map(|a| (a - expected).abs());
        if gap.is_some_and(|gap| gap <= tolerance) {
            self.agreed += 1;
        } else if explained() {
            self.explained += 1;
            return;
        } else {
            self.differing.push(format!("{id}: {} instead of {expected}", amount.map_or("unknown".into(), |a| a.to_string())));
        }
        if let Some(gap) = gap {
            self.worst = self.worst.max(gap);
        }
    }

    /// A yes is sound if every completion pays, a no if none does, an amount if it is the only one.
    pub(super) fn hold_bounds(&mut self, id: &str, value: Value, bounds: &Json, tolerance: Decimal, explained: impl FnOnce() -> bool) -> Result<()> {
        let (low, high) = (decimal(&bounds["min"]).context("no min")?, decimal(&bounds["max"]).context("no max")?);
        let share = decimal(&bounds["share_positive"]).context("no share_positive")?;
        self.cases += 1;
        if share.is_zero() || share == Decimal::ONE {
            self.decidable += 1;
            if matches!(value, Value::Truth(Truth::Unknown) | Value::Due(Truth::Unknown, _)) {
                self.waiting.push(id.to_owned());
            }
        }
        let sound = match value {
            Value::Truth(Truth::Yes) => share == Decimal::ONE,
            Value::Truth(Truth::Unknown) => {
                self.undecided += 1;
                true
            }
            Value::Due(Truth::Yes, range) => {
                share == Decimal::ONE && range.low.is_none_or(|l| l <= low + tolerance) && range.high.is_none_or(|h| h >= high - tolerance)
            }
            Value::Due(Truth::No, _) | Value::Truth(Truth::No) => share.is_zero(),
            Value::Due(Truth::Unknown, range) => {
                self.undecided += 1;
                share.is_zero() || range.high.is_none_or(|h| h >= high - tolerance)
            }
            _ => false,
        };
        if sound {
            self.agreed += 1;
        } else if explained() {
            self.explained += 1;
        } else {
            self.differing.push(format!("{id}: {value:?} but {low}..{high}"));
        }
        Ok(())
    }
}
