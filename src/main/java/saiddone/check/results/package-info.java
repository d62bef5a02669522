/// What tools returned: results parsed once, the things that they tell of, and the plain form in which words are held against them.
@NullMarked
package saiddone.check.results;

import org.jspecify.annotations.NullMarked;
