/// How conversations of each intent go.
@NullMarked
package saiddone.sample.intents;

import org.jspecify.annotations.NullMarked;
