/// How well the checks do on conversations whose errors are known: what they find, what they find wrongly, what they miss.
@NullMarked
package saiddone.bench.checks;

import org.jspecify.annotations.NullMarked;
