/// Checks of what the agent says that no tool gave: days of arrival, ids, links, details of a delivery, what was never opened.
@NullMarked
package saiddone.check.invented;

import org.jspecify.annotations.NullMarked;
