/// Checks of what the agent says against what its lookups returned: tracking numbers, states, dates, stock, sums, ages.
@NullMarked
package saiddone.check.contradicts;

import org.jspecify.annotations.NullMarked;
