/// Reviewers' work and its store. The only place that imports java.sql.
@NullMarked
package saiddone.annotation;

import org.jspecify.annotations.NullMarked;
