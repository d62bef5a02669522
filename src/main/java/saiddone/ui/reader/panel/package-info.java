/// The panels round the rows: the reading list, the header, and the sections of facts; with the columns, sections and pseudo-classes
/// that all of the reader is built of. Knows no tag and no finding.
@NullMarked
package saiddone.ui.reader.panel;

import org.jspecify.annotations.NullMarked;
