//! What an editor needs to know of a file of rules: mistakes, definitions, references, meanings, completion, renaming and layout.
//!
//! [`serve`] speaks the language server protocol over any [`Connection`]; [`Workspace`] holds the texts and their law, [`answers`](self) are functions of it.
//! Mistakes are those of the compiler, the layout that of `jalon fmt`: nothing here has a second opinion on the language.

mod answers;
mod grammar;
mod meaning;
mod position;
mod server;
mod workspace;

pub use grammar::grammar;
pub use lsp_server::Connection;
pub use server::serve;
