/// What the checks find in a transcript: each of the agent's claims set against what the tools really did, the policy, and
/// the form of the reply. One class a check, an ordered catalogue, findings for a reader to accept or dismiss.
@NullMarked
package saiddone.check;

import org.jspecify.annotations.NullMarked;
