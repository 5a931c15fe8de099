//! The only place of the command that reads the clock.

use jiff::civil::Date;

/// Today, where this machine is.
pub(crate) fn today() -> Date {
    jiff::Zoned::now().date()
}
