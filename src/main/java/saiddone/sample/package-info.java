/// The synthetic Northline corpus: a seeded simulator plays store, customer and agent. It knows cases, rates and language;
/// it never looks at how scoring reads a transcript.
@NullMarked
package saiddone.sample;

import org.jspecify.annotations.NullMarked;
