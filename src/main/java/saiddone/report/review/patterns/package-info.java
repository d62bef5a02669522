/// How often each pattern was seen, how common it is, and where: counts, estimates, quotes.
@NullMarked
package saiddone.report.review.patterns;

import org.jspecify.annotations.NullMarked;
