/// The store on SQLite: one event log, tables that follow it, and nothing else that writes.
@NullMarked
package saiddone.annotation.sql;

import org.jspecify.annotations.NullMarked;
