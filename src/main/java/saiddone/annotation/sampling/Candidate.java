package saiddone.annotation.sampling;

/// A conversation that may be drawn.
///
/// @param stratum the group that it is drawn within, empty where there is one only
public record Candidate(String transcript, String stratum) {}
