/// Checks of what was said against what was done, read off the ledger's links.
@NullMarked
package saiddone.check.says;

import org.jspecify.annotations.NullMarked;
