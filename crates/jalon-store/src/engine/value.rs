//! The four kinds of value that are stored.

use crate::error::Failure;
use crate::id::{BlobId, JobId, PersonId, StreamId};

/// A value of a column or a parameter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<u64> for Value {
    /// No version, count or limit of ours comes near 2^63: a greater one means "without end".
    fn from(value: u64) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Value {
    fn from(value: u32) -> Self {
        Self::Int(value.into())
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<&[u8]> for Value {
    fn from(value: &[u8]) -> Self {
        Self::Bytes(value.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(value: [u8; N]) -> Self {
        Self::Bytes(value.to_vec())
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(value)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

macro_rules! from_identifier {
    ($($name:ident)*) => {
        $(impl From<$name> for Value {
            fn from(id: $name) -> Self {
                (*id.as_bytes()).into()
            }
        }

        impl Identifier for $name {
            fn identifier(bytes: [u8; 16]) -> Self {
                Self::from_bytes(bytes)
            }
        })*
    };
}

/// What a column of 16 bytes reads as.
pub(crate) trait Identifier {
    fn identifier(bytes: [u8; 16]) -> Self;
}

from_identifier! { StreamId PersonId BlobId JobId }

/// A row. Its values are taken out, each once.
#[derive(Debug)]
pub(crate) struct Row(Vec<Value>);

impl Row {
    pub(crate) fn new(values: Vec<Value>) -> Self {
        Self(values)
    }

    pub(crate) fn into_values(self) -> Vec<Value> {
        self.0
    }

    fn take(&mut self, column: usize) -> Value {
        self.0.get_mut(column).map_or(Value::Null, |value| std::mem::replace(value, Value::Null))
    }

    pub(crate) fn opt_int(&mut self, column: usize) -> Result<Option<i64>, Failure> {
        match self.take(column) {
            Value::Int(value) => Ok(Some(value)),
            Value::Null => Ok(None),
            _ => Err(wrong(column, "a number")),
        }
    }

    pub(crate) fn int(&mut self, column: usize) -> Result<i64, Failure> {
        self.opt_int(column)?.ok_or_else(|| wrong(column, "a number"))
    }

    pub(crate) fn count(&mut self, column: usize) -> Result<u64, Failure> {
        u64::try_from(self.int(column)?).map_err(|_| wrong(column, "a number from 0"))
    }

    pub(crate) fn opt_text(&mut self, column: usize) -> Result<Option<String>, Failure> {
        match self.take(column) {
            Value::Text(value) => Ok(Some(value)),
            Value::Null => Ok(None),
            _ => Err(wrong(column, "a text")),
        }
    }

    pub(crate) fn text(&mut self, column: usize) -> Result<String, Failure> {
        self.opt_text(column)?.ok_or_else(|| wrong(column, "a text"))
    }

    pub(crate) fn opt_bytes(&mut self, column: usize) -> Result<Option<Vec<u8>>, Failure> {
        match self.take(column) {
            Value::Bytes(value) => Ok(Some(value)),
            Value::Null => Ok(None),
            _ => Err(wrong(column, "bytes")),
        }
    }

    pub(crate) fn bytes(&mut self, column: usize) -> Result<Vec<u8>, Failure> {
        self.opt_bytes(column)?.ok_or_else(|| wrong(column, "bytes"))
    }

    pub(crate) fn array<const N: usize>(&mut self, column: usize) -> Result<[u8; N], Failure> {
        self.bytes(column)?.try_into().map_err(|_| wrong(column, "bytes of another length"))
    }

    pub(crate) fn id<I: Identifier>(&mut self, column: usize) -> Result<I, Failure> {
        self.array(column).map(I::identifier)
    }

    pub(crate) fn opt_id<I: Identifier>(&mut self, column: usize) -> Result<Option<I>, Failure> {
        match self.opt_bytes(column)? {
            None => Ok(None),
            Some(bytes) => bytes.try_into().map(I::identifier).map(Some).map_err(|_| wrong(column, "an identifier")),
        }
    }
}

fn wrong(column: usize, awaited: &str) -> Failure {
    Failure::corrupt(format!("column {column} should be {awaited}"))
}
