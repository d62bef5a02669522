/// The checks: how much each finds, and how far reviewers agree with it.
@NullMarked
package saiddone.ui.findings;

import org.jspecify.annotations.NullMarked;
