//! Messages to people: electronic mail, short messages, letters.
