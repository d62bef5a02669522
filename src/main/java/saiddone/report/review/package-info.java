/// What reviewers said, put together: one answer for each conversation and code, rulings, draws.
@NullMarked
package saiddone.report.review;

import org.jspecify.annotations.NullMarked;
