//! The journey of a person or a household through a life event: what was asked of whom, and where it stands. Pure.
