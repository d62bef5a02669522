/// How far independent reviewers agree, and where they do not.
@NullMarked
package saiddone.report.review.agreement;

import org.jspecify.annotations.NullMarked;
