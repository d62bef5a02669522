/// Checks of what the agent says against what its lookups returned: tracking numbers, states, dates, stock, links.
@NullMarked
package saiddone.check.facts;

import org.jspecify.annotations.NullMarked;
