//! The pages of a body that works here: its queues and requests.
