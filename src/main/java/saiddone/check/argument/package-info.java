/// Words against a call's arguments: where they name another thing or value than the one that the call carries.
@NullMarked
package saiddone.check.argument;

import org.jspecify.annotations.NullMarked;
