/// Values of a call that are spelled out in words: flights, dates and numbers of things, held against the arguments.
@NullMarked
package saiddone.check.values;

import org.jspecify.annotations.NullMarked;
