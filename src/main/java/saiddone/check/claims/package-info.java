/// What the agent's words claim: its sentences with the deeds that they tell, and the words that go with a call.
@NullMarked
package saiddone.check.claims;

import org.jspecify.annotations.NullMarked;
