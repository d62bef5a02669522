/// Checks of what policy and case allow: forbidden actions, proof, confirmation, requests, expected writes.
@NullMarked
package saiddone.check.policy;

import org.jspecify.annotations.NullMarked;
