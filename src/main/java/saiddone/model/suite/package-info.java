/// A benchmark suite as values: its cases, tools, models, prices, policy, and the rules that scoring reads transcripts with.
@NullMarked
package saiddone.model.suite;

import org.jspecify.annotations.NullMarked;
