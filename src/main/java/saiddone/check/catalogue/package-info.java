/// The ordered catalogue of checks and the running of them all over one transcript.
@NullMarked
package saiddone.check.catalogue;

import org.jspecify.annotations.NullMarked;
