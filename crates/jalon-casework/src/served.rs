//! Bodies that receive their requests elsewhere than in the queues here.

use jalon_catalogue::BodyId;

use crate::Casework;

/// How a body is served that works elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Served {
    /// What carries its requests.
    pub by: Carrier,
    /// Whether it is asked where requests stand: one that is not says so by itself, or not at all.
    pub asked: bool,
}

/// What carries requests to a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// The body's own system: what it took, the body has.
    System,
    /// A platform between, of this name: the body has not said that it has what the platform took.
    Platform(&'static str),
    /// The post: the body answers on paper.
    Post,
}

impl Served {
    /// By its own system, which says by itself where requests stand.
    pub const SYSTEM: Self = Self { by: Carrier::System, asked: false };
}

impl Casework {
    /// How a body is served that works elsewhere; none for one that works here.
    pub fn served(&self, body: &BodyId) -> Option<Served> {
        self.served.get(body).copied()
    }
}
