/// What was reviewed, written for other programs and for a write-up.
@NullMarked
package saiddone.report.review.export;

import org.jspecify.annotations.NullMarked;
