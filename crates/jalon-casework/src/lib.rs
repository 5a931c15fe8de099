//! Acts on journeys: who may do them, in one place; loaded, decided, kept, and what follows from them.
