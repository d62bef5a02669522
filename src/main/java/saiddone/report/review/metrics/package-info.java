/// What reviewers' words make of the metrics: figures after review, causes, association, the judge's quality.
@NullMarked
package saiddone.report.review.metrics;

import org.jspecify.annotations.NullMarked;
