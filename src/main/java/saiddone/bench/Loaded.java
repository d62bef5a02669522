package saiddone.bench;

import saiddone.model.Transcript;

/// A conversation in memory with the bytes that an index would store of it.
record Loaded(Transcript transcript, byte[] stored) {}
