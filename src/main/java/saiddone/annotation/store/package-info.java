/// The port to reviewers' work: what screens and commands ask for, whatever database is behind it.
@NullMarked
package saiddone.annotation.store;

import org.jspecify.annotations.NullMarked;
