/// Said against done, put together for a whole conversation: its actions, the agent's claims, and what links them.
@NullMarked
package saiddone.check.ledger;

import org.jspecify.annotations.NullMarked;
