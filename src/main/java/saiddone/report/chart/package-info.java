/// Charts as a small drawing model that the screen and the files draw from one source.
@NullMarked
package saiddone.report.chart;

import org.jspecify.annotations.NullMarked;
