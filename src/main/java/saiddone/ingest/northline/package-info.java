/// Northline's conversations and suites, held against the suite's schema.
@NullMarked
package saiddone.ingest.northline;

import org.jspecify.annotations.NullMarked;
