/// Where the values that an agent tells come from: for each amount, day, time, period and id in its words the result, the customer's
/// words, the rule or the call that holds it, or that nobody gave it. Made for a conversation that is read, not while indexing.
@NullMarked
package saiddone.check.sources;

import org.jspecify.annotations.NullMarked;
