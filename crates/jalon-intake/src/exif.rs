//! The one thing that is kept of what a camera writes: which way up the picture is.

/// How a picture is turned to be seen upright, 1 to 8 (Exif 3.0, tag 0x0112).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Orientation(u16);

/// Reads the orientation from a TIFF block; nothing when it is upright, absent or not as it should be.
pub(crate) fn orientation(tiff: &[u8]) -> Option<Orientation> {
    let big = match tiff.get(..4)? {
        b"MM\0*" => true,
        b"II*\0" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes: [u8; 4] = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(directory)?);
    for entry in 0..entries {
        let at = directory.checked_add(2 + 12 * entry)?;
        // A short (type 3), one of them, in the first two bytes of the value.
        if short(at)? == 0x0112 && short(at + 2)? == 3 && long(at + 4)? == 1 {
            return Some(short(at + 8)?).filter(|value| (2..=8).contains(value)).map(Orientation);
        }
    }
    None
}

impl Orientation {
    /// A TIFF block that says this and nothing else.
    pub(crate) fn tiff(self) -> Vec<u8> {
        let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
        block.extend(self.0.to_be_bytes());
        block.extend([0; 6]);
        block
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for value in 2..=8 {
            assert_eq!(orientation(&Orientation(value).tiff()), Some(Orientation(value)));
        }
        for value in [0, 1, 9] {
            assert_eq!(orientation(&Orientation(value).tiff()), None);
        }
        let little = b"II*\0\x08\0\0\0\x02\0\x0f\x01\x02\0\x05\0\0\0\x26\0\0\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Maker";
        assert_eq!(orientation(little), Some(Orientation(6)));
        assert_eq!(orientation(b"MM\0*\xff\xff\xff\xff"), None);
    }

    proptest! {
        #[test]
        fn no_block_makes_the_reader_fail(head in prop_oneof![Just(&b"II*\0\x08\0\0\0"[..]), Just(&b"MM\0*\0\0\0\x08"[..]), Just(&b""[..])], tail: Vec<u8>) {
            let _ = orientation(&[head, &tail].concat());
        }
    }
}
