//! The bytes of an export.
//!
//! ```text
//! export  = "jalon export\n" format:u32 schema:u32 table* 0x04 sha256
//! table   = 0x01 name columns:u32 name* row* 0x03 rows:u64
//! row     = 0x02 value*            as many as columns
//! value   = 0x00 | 0x01 i64 | 0x02 length:u32 utf-8 | 0x03 length:u32 bytes
//! name    = length:u32 a-z and _
//! ```
//!
//! Numbers are big-endian; the hash is of all that comes before it.

use std::io::{self, BufReader, BufWriter, Read, Write};

use sha2::{Digest, Sha256};

use super::TransferError;
use crate::engine::Value;

const MAGIC: &[u8] = b"jalon export\n";
const FORMAT: u32 = 1;

const TABLE: u8 = 1;
const ROW: u8 = 2;
const END_OF_TABLE: u8 = 3;
const END: u8 = 4;

const NULL: u8 = 0;
const INT: u8 = 1;
const TEXT: u8 = 2;
const BYTES: u8 = 3;

/// Longer than any name of a table or column.
const LONGEST_NAME: u32 = 64;
/// More columns than any table has.
const MOST_COLUMNS: u32 = 64;

pub(super) struct Writer<W: Write> {
    to: BufWriter<W>,
    hash: Sha256,
    rows: Option<u64>,
}

impl<W: Write> Writer<W> {
    pub(super) fn new(to: W) -> Self {
        Self { to: BufWriter::new(to), hash: Sha256::new(), rows: None }
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.to.write_all(bytes)
    }

    fn put_long(&mut self, bytes: &[u8]) -> io::Result<()> {
        let length = u32::try_from(bytes.len()).map_err(|_| io::Error::other("a value of 4 GiB or more"))?;
        self.put(&length.to_be_bytes())?;
        self.put(bytes)
    }

    pub(super) fn begin(&mut self, schema: u32) -> io::Result<()> {
        self.put(MAGIC)?;
        self.put(&FORMAT.to_be_bytes())?;
        self.put(&schema.to_be_bytes())
    }

    pub(super) fn table(&mut self, name: &str, columns: &[&str]) -> io::Result<()> {
        self.end_of_table()?;
        self.rows = Some(0);
        self.put(&[TABLE])?;
        self.put_long(name.as_bytes())?;
        self.put(&u32::try_from(columns.len()).unwrap_or(u32::MAX).to_be_bytes())?;
        columns.iter().try_for_each(|column| self.put_long(column.as_bytes()))
    }

    pub(super) fn row(&mut self, values: &[Value]) -> io::Result<()> {
        self.rows = self.rows.map(|rows| rows + 1);
        self.put(&[ROW])?;
        for value in values {
            match value {
                Value::Null => self.put(&[NULL])?,
                Value::Int(number) => {
                    self.put(&[INT])?;
                    self.put(&number.to_be_bytes())?;
                }
                Value::Text(text) => {
                    self.put(&[TEXT])?;
                    self.put_long(text.as_bytes())?;
                }
                Value::Bytes(bytes) => {
                    self.put(&[BYTES])?;
                    self.put_long(bytes)?;
                }
            }
        }
        Ok(())
    }

    fn end_of_table(&mut self) -> io::Result<()> {
        let Some(rows) = self.rows.take() else { return Ok(()) };
        self.put(&[END_OF_TABLE])?;
        self.put(&rows.to_be_bytes())
    }

    pub(super) fn end(mut self) -> io::Result<()> {
        self.end_of_table()?;
        self.put(&[END])?;
        let hash = self.hash.finalize();
        self.to.write_all(&hash)?;
        self.to.flush()
    }
}

pub(super) struct Reader<R> {
    from: BufReader<R>,
    hash: Sha256,
    rows: u64,
}

fn damaged(what: &str) -> TransferError {
    TransferError::Damaged(what.to_owned())
}

impl<R: Read> Reader<R> {
    pub(super) fn new(from: R) -> Self {
        Self { from: BufReader::new(from), hash: Sha256::new(), rows: 0 }
    }

    fn get<const N: usize>(&mut self) -> Result<[u8; N], TransferError> {
        let mut bytes = [0; N];
        self.from.read_exact(&mut bytes)?;
        self.hash.update(bytes);
        Ok(bytes)
    }

    fn number(&mut self) -> Result<u32, TransferError> {
        self.get().map(u32::from_be_bytes)
    }

    fn get_long(&mut self, most: u32) -> Result<Vec<u8>, TransferError> {
        let length = self.number()?;
        if length > most {
            return Err(damaged("a length"));
        }
        // Room is made as bytes come, not as a damaged length says.
        let mut bytes = Vec::new();
        self.from.by_ref().take(length.into()).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != u64::from(length) {
            return Err(damaged("it ends too early"));
        }
        self.hash.update(&bytes);
        Ok(bytes)
    }

    /// A name goes into statements: it may hold nothing but letters.
    fn name(&mut self) -> Result<String, TransferError> {
        let bytes = self.get_long(LONGEST_NAME)?;
        let name = String::from_utf8(bytes).map_err(|_| damaged("a name"))?;
        let fit = !name.is_empty() && name.bytes().all(|b| b == b'_' || b.is_ascii_lowercase());
        if fit { Ok(name) } else { Err(damaged("a name")) }
    }

    /// The version of the schema.
    pub(super) fn begin(&mut self) -> Result<u32, TransferError> {
        let magic: [u8; MAGIC.len()] = self.get()?;
        if magic != MAGIC {
            return Err(damaged("it does not begin as one"));
        }
        let (format, schema) = (self.number()?, self.number()?);
        if format != FORMAT {
            return Err(TransferError::Newer { found: format, known: FORMAT });
        }
        if schema == 0 {
            return Err(damaged("the version of its schema"));
        }
        Ok(schema)
    }

    /// The next table and its columns; none at the end.
    pub(super) fn table(&mut self) -> Result<Option<(String, Vec<String>)>, TransferError> {
        self.rows = 0;
        match self.get()? {
            [TABLE] => {
                let name = self.name()?;
                let columns = self.number()?;
                if columns == 0 || columns > MOST_COLUMNS {
                    return Err(damaged("a table"));
                }
                let columns = (0..columns).map(|_| self.name()).collect::<Result<_, _>>()?;
                Ok(Some((name, columns)))
            }
            [END] => Ok(None),
            _ => Err(damaged("a table")),
        }
    }

    /// The next row of the table; none at its end.
    pub(super) fn row(&mut self, columns: usize) -> Result<Option<Vec<Value>>, TransferError> {
        match self.get()? {
            [ROW] => {
                self.rows += 1;
                (0..columns).map(|_| self.value()).collect::<Result<_, _>>().map(Some)
            }
            [END_OF_TABLE] if self.get().map(u64::from_be_bytes)? == self.rows => Ok(None),
            _ => Err(damaged("a row")),
        }
    }

    fn value(&mut self) -> Result<Value, TransferError> {
        Ok(match self.get()? {
            [NULL] => Value::Null,
            [INT] => Value::Int(i64::from_be_bytes(self.get()?)),
            [TEXT] => Value::Text(String::from_utf8(self.get_long(u32::MAX)?).map_err(|_| damaged("a text"))?),
            [BYTES] => Value::Bytes(self.get_long(u32::MAX)?),
            _ => return Err(damaged("a value")),
        })
    }

    /// Compares the hash.
    pub(super) fn end(mut self) -> Result<(), TransferError> {
        let mut expected = [0; 32];
        self.from.read_exact(&mut expected)?;
        if self.hash.finalize().as_slice() != expected {
            return Err(damaged("its hash is not its own"));
        }
        match self.from.read(&mut [0])? {
            0 => Ok(()),
            _ => Err(damaged("it goes on after its end")),
        }
    }
}
