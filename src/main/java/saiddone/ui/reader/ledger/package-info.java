/// The open conversation's ledger and findings: said against done, claim by claim, what a reviewer makes of what the checks found,
/// and the strips, cards and table that show it. Knows no tag.
@NullMarked
package saiddone.ui.reader.ledger;

import org.jspecify.annotations.NullMarked;
