/// Agreement: how far reviewers agree, and the settling of what they disagree on.
@NullMarked
package saiddone.ui.agreement;

import org.jspecify.annotations.NullMarked;
