/// Pure functions: intervals, medians, paired comparison, association.
@NullMarked
package saiddone.statistics;

import org.jspecify.annotations.NullMarked;
