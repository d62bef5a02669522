/// What commands print: tables for people, JSON for programs, and the terminal that both go to.
@NullMarked
package saiddone.cli.output;

import org.jspecify.annotations.NullMarked;
