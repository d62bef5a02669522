/// Word lists and patterns as data, one file a language, by which claims are told from other words.
@NullMarked
package saiddone.check.lexicon;

import org.jspecify.annotations.NullMarked;
