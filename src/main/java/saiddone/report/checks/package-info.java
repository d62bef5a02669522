/// Findings counted and carried: what the checks say of transcripts, beside the suites' rules.
@NullMarked
package saiddone.report.checks;

import org.jspecify.annotations.NullMarked;
