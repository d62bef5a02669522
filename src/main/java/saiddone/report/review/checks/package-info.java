/// How far reviewers agree with what the checks find.
@NullMarked
package saiddone.report.review.checks;

import org.jspecify.annotations.NullMarked;
