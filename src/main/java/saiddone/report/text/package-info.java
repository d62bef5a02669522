/// Texts for files that other programs open: escaped, so that nothing in a transcript comes alive there.
@NullMarked
package saiddone.report.text;

import org.jspecify.annotations.NullMarked;
