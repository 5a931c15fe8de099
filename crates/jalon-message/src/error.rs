//! Why a message could not be handed over.

/// Why a message could not be handed over, and whether to try again.
///
/// Neither the address, nor the text, nor the words of the other server are in it: all three may hold personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Worth another try: the same message may pass later, or once the configuration is mended.
    #[error("not sent for now: {0}")]
    Temporary(Cause),
    /// Not worth another try: this message to this address will be refused again.
    #[error("not sent: {0}")]
    Permanent(Cause),
}

impl SendError {
    /// What happened.
    pub const fn cause(self) -> Cause {
        match self {
            Self::Temporary(cause) | Self::Permanent(cause) => cause,
        }
    }
}

/// What happened when a message was handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    /// The mail server answered with this reply code (RFC 5321, section 4.2).
    #[error("the mail server answered {0}")]
    Smtp(u16),
    /// The provider answered with this HTTP status (RFC 9110, section 15).
    #[error("the provider answered with status {0}")]
    Http(u16),
    /// The server cannot be reached, or the connection broke. The message may or may not have arrived.
    #[error("the server cannot be reached or closed the connection")]
    Unreachable,
    /// No answer in time. The message may or may not have arrived.
    #[error("the server did not answer in time")]
    TimedOut,
    /// No secure connection: it is not offered, or the certificate is not one we trust.
    #[error("no secure connection to the server")]
    Encryption,
    /// No answer before the connection was closed, or one that does not follow the protocol. The message may or may not have arrived.
    #[error("the server left without an answer, or with one that cannot be understood")]
    Protocol,
    /// The message cannot be carried by this channel, for instance an address with letters that the mail server does not take.
    #[error("this message cannot be carried by this channel")]
    Unsendable,
}
