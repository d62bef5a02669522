package saiddone.bench.checks;

/// One conversation that the checks judged otherwise than whoever labelled it, for reading by hand.
///
/// @param table    the table that it counts in
/// @param kind     `miss` or `alarm`
/// @param what     the label, or the check that gave the alarm
/// @param why      what is said of it: the label's reason and what was found instead, or the finding's
public record Case(String table, String kind, String file, int position, String conversation, String what, String why) {}
