/// Said against done: facts that tools returned, actions with their results, the agent's claims, and what links them.
@NullMarked
package saiddone.check.ledger;

import org.jspecify.annotations.NullMarked;
