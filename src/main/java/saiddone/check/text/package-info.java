/// Words and phrases: sentences with their places, phrase lists as data, and the making of findings.
@NullMarked
package saiddone.check.text;

import org.jspecify.annotations.NullMarked;
