//! Who somebody is, said by an OpenID provider or a passkey.
