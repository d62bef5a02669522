/// Figures per model from the verdicts of its transcripts, each with its n, method, interval and the transcripts behind it.
@NullMarked
package saiddone.report.metrics;

import org.jspecify.annotations.NullMarked;
