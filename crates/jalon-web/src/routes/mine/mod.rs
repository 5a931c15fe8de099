//! A person's own pages: journeys that they keep, what they ask for in them, and where it stands.
