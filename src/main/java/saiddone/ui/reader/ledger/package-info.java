/// The open conversation's ledger and findings, without the rows that show them: said against done, claim by claim, and what
/// a reviewer makes of what the checks found.
@NullMarked
package saiddone.ui.reader.ledger;

import org.jspecify.annotations.NullMarked;
